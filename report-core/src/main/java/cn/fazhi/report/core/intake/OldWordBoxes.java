package cn.fazhi.report.core.intake;

import java.util.Optional;
import org.apache.poi.ddf.EscherTextboxRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.FIBFieldHandler;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** Finds the text that belongs to a box drawn in a .doc. */
final class OldWordBoxes {
  /** Where the table of places begins in the file's head, as [MS-DOC] fixes it for Word 97. */
  private static final int PLACES = 154;

  private static final int BOX = 22;
  private static final int POSITION = 4;

  private final HWPFDocument document;
  private final Range all;
  private final int[] starts;

  OldWordBoxes(HWPFDocument document) {
    this.document = document;
    this.all = document.getMainTextboxRange();
    this.starts = starts();
  }

  /** The text of the box anchored at a place of the file, empty for another drawing. */
  Optional<Range> at(int place) {
    OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(place);
    int box = drawing == null ? 0 : number(drawing);
    return box >= 1 && box < starts.length ? range(starts[box - 1], starts[box]) : Optional.empty();
  }

  private Optional<Range> range(int start, int end) {
    int most = all.getEndOffset();
    int from = all.getStartOffset() + start;
    int to = Math.min(most, all.getStartOffset() + end);
    return start >= 0 && from < to ? Optional.of(new Range(from, to, document)) : Optional.empty();
  }

  /** From 1; 0 where the drawing holds no text. */
  private static int number(OfficeDrawing drawing) {
    @Nullable EscherTextboxRecord box =
        drawing.getOfficeArtSpContainer() == null
            ? null
            : drawing.getOfficeArtSpContainer().getChildById(EscherTextboxRecord.RECORD_ID);
    return box == null || box.getData().length < 4 ? 0 : LittleEndian.getUShort(box.getData(), 2);
  }

  private int[] starts() {
    byte[] head = document.getMainStream();
    int at = PLACES + FIBFieldHandler.PLCFTXBXTXT * 8;
    int from = at + 8 > head.length ? 0 : LittleEndian.getInt(head, at);
    int length = at + 8 > head.length ? 0 : LittleEndian.getInt(head, at + POSITION);
    byte[] table = document.getTableStream();
    int boxes = (length - POSITION) / (BOX + POSITION);
    if (from <= 0 || boxes <= 0 || from + (boxes + 1L) * POSITION > table.length) {
      return new int[0];
    }
    int[] starts = new int[boxes + 1];
    for (int i = 0; i <= boxes; i++) {
      starts[i] = LittleEndian.getInt(table, from + i * POSITION);
    }
    return starts;
  }
}
