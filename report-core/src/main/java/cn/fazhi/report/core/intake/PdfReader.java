package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Reads a PDF that holds text: its characters, lines and paragraphs. */
final class PdfReader {
  /** A page with fewer holds a picture of its text. */
  private static final int FEWEST_CHARACTERS = 15;

  /** One in so many characters without a name may be a drawn mark. */
  private static final int UNNAMED_AT_MOST = 10;

  static {
    FontMappers.set(new PdfFonts());
  }

  private PdfReader() {}

  /** Whatever the library trips over is the file's fault. */
  static RawText read(byte[] bytes) {
    PdfStreams.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.isEncrypted()) {
        throw new Unreadable(Fault.ENCRYPTED);
      }
      PdfContents contents = new PdfContents(document);
      contents.check();
      return read(document, contents);
    } catch (Unreadable refused) {
      throw refused;
    } catch (InvalidPasswordException encrypted) {
      throw new Unreadable(Fault.ENCRYPTED, encrypted);
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  private static RawText read(PDDocument document, PdfContents contents) throws IOException {
    PdfGlyphs glyphs = PdfGlyphs.of(document);
    Seen seen = contents.seen();
    seen.pdf();
    List<Line.Mark> marks = new ArrayList<>();
    List<PdfLine> lines = PdfFurniture.without(PdfLines.of(glyphs.pages()), seen, marks);
    checkReadable(glyphs, lines);
    if (glyphs.watermark()) {
      seen.watermark();
    }
    marks.addAll(seen.marks());
    return new RawText(PdfParagraphs.of(lines, glyphs.width()), marks);
  }

  private static void checkReadable(PdfGlyphs glyphs, List<PdfLine> lines) {
    int characters = lines.stream().mapToInt(line -> line.text().length()).sum();
    if (glyphs.unnamed() > characters / UNNAMED_AT_MOST) {
      throw new Unreadable(Fault.GARBLED);
    }
    if (characters < FEWEST_CHARACTERS * Math.max(1, glyphs.pages().size())) {
      throw new Unreadable(Fault.SCANNED);
    }
  }
}
