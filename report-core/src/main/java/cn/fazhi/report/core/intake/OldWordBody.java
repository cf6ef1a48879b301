package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** Walks over a .doc in reading order and takes down paragraphs and tables. */
final class OldWordBody {
  private static final int HEADINGS = 9;

  private final HWPFDocument document;
  private final OldWordLists lists;
  private final OldWordBoxes boxes;
  private final OldWordFields fields = new OldWordFields();
  private final Seen seen = new Seen();
  private final StringBuilder carried = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final OldWordTable table = new OldWordTable(lines);
  private long characters;

  OldWordBody(HWPFDocument document) {
    this.document = document;
    this.lists = new OldWordLists(document.getListTables());
    this.boxes = new OldWordBoxes(document);
  }

  List<Line> lines() {
    return lines;
  }

  List<Line.Mark> marks() {
    return seen.marks();
  }

  void read(Range range) {
    for (int i = 0; i < range.numParagraphs(); i++) {
      paragraph(range.getParagraph(i));
    }
    table.end();
  }

  private void paragraph(Paragraph paragraph) {
    Patience.ask();
    boolean contents = fields.inContents() || isContents(paragraph);
    OldWordText text = OldWordText.of(paragraph, seen, fields);
    if (contents || fields.inContents()) {
      seen.contents();
      return;
    }
    if (!paragraph.isInTable()) {
      table.end();
    } else if (paragraph.isTableRowEnd() && paragraph.getTableLevel() <= 1) {
      table.endRow();
      return;
    }
    if (paragraph.pageBreakBefore()) {
      carried.append('\f');
    }
    carried.append(counted(text));
    if (!text.markDeleted()) {
      take(paragraph, carried.toString());
      carried.setLength(0);
    }
    if (paragraph.isInTable() && paragraph.getTableLevel() <= 1 && text.cellEnd()) {
      table.endCell();
    }
    text.drawings().forEach(this::drawing);
  }

  private void take(Paragraph paragraph, String text) {
    String label = text.isBlank() ? "" : lists.label(paragraph);
    Line.pieces(label, outline(paragraph), text)
        .forEach(paragraph.isInTable() ? table::add : lines::add);
  }

  private void drawing(int place) {
    boxes.at(place).ifPresentOrElse(this::box, seen::pictures);
  }

  private void box(Range range) {
    seen.textBox();
    for (int i = 0; i < range.numParagraphs(); i++) {
      Patience.ask();
      Paragraph paragraph = range.getParagraph(i);
      OldWordText text = OldWordText.of(paragraph, seen, new OldWordFields());
      lines.addAll(Line.pieces(lists.label(paragraph), outline(paragraph), counted(text)));
    }
  }

  /** Many drawings may show the same box, so what is taken is counted as it comes. */
  private String counted(OldWordText text) {
    characters += text.text().length();
    Limits.characters(characters);
    return text.text();
  }

  /** 1 to 9 where the file states a heading level, else 0; the first styles are the headings. */
  private static int outline(Paragraph paragraph) {
    int stated = paragraph.getLvl();
    if (stated >= 0 && stated < HEADINGS) {
      return stated + 1;
    }
    int style = paragraph.getStyleIndex();
    return style >= 1 && style <= HEADINGS ? style : 0;
  }

  private boolean isContents(Paragraph paragraph) {
    StyleDescription style =
        document.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
    return style != null
        && style.getName() != null
        && style.getName().toLowerCase(Locale.ROOT).matches("toc \\d");
  }
}
