package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.LittleEndian;

/** Reads a .doc of Word 97 to 2003, which is also what Kingsoft's .wps is. */
final class OldWordReader {
  private static final int WORD_97 = 0x00C1;
  private static final int MAGIC_97 = 0xA5EC;

  static {
    HWPFDocumentCore.setMaxRecordLength(Intake.LARGEST);
  }

  private OldWordReader() {}

  /** The library checks much by failing; whatever it trips over is the file's fault. */
  static RawText read(byte[] bytes) {
    try (POIFSFileSystem container = Compound.open(bytes)) {
      checkVersion(container);
      try (HWPFDocument document = new HWPFDocument(container)) {
        return read(document);
      }
    } catch (Unreadable refused) {
      throw refused;
    } catch (EncryptedDocumentException encrypted) {
      throw new Unreadable(Fault.ENCRYPTED, encrypted);
    } catch (OldFileFormatException old) {
      throw new Unreadable(Fault.LEGACY_DOC, old);
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  private static void checkVersion(POIFSFileSystem container) throws IOException {
    byte[] head = new byte[12];
    try (DocumentInputStream word = container.getRoot().createDocumentInputStream(Compound.WORD)) {
      word.readFully(head);
    }
    boolean known = LittleEndian.getUShort(head, 0) == MAGIC_97;
    if (LittleEndian.getUShort(head, 2) < WORD_97 && (known || (head[1] & 0xff) == 0xA5)) {
      throw new Unreadable(Fault.LEGACY_DOC);
    }
    if (!known) {
      throw new Unreadable(Fault.CORRUPT);
    }
    if ((head[11] & 1) != 0) {
      throw new Unreadable(Fault.ENCRYPTED);
    }
  }

  private static RawText read(HWPFDocument document) {
    Range text = document.getRange();
    Limits.characters(text.getEndOffset() - text.getStartOffset());
    OldWordBody body = new OldWordBody(document);
    body.read(text);
    List<Line.Mark> marks = new ArrayList<>(body.marks());
    LeftOut.furniture(paragraphs(document.getHeaderStoryRange())).ifPresent(marks::add);
    LeftOut.comments(paragraphs(document.getCommentsRange())).ifPresent(marks::add);
    return new RawText(body.lines(), marks);
  }

  /**
   * Of a story beside the text: what a reader sees of it. The library's own way of leaving fields
   * out takes hours for some thousands of them.
   */
  private static List<String> paragraphs(Range story) {
    Limits.characters(story.getEndOffset() - story.getStartOffset());
    OldWordFields fields = new OldWordFields();
    StringBuilder shown = new StringBuilder();
    story.text().chars().filter(c -> fields.shows((char) c)).forEach(c -> shown.append((char) c));
    return Stream.of(shown.toString().split("[\\r\\n\\f]"))
        .map(line -> line.replaceAll("\\p{Cntrl}", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }
}
