package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Takes down every character a PDF shows, with its place on the page. */
final class PdfGlyphs extends PDFTextStripper {
  /** Real reports have some hundred on a page. */
  private static final int MOST_OPERATORS = 3_000_000;

  private static final double SLANT = 0.05;

  /**
   * A character where it stands.
   *
   * @param y of the line it stands on, from the top of the page
   * @param direction in degrees; x and y are as one reads in it
   */
  record Glyph(String text, float x, float y, float width, float size, int direction) {
    float right() {
      return x + width;
    }

    boolean blank() {
      return Residue.trim(text).isEmpty();
    }
  }

  private final List<List<Glyph>> pages = new ArrayList<>();
  private List<Glyph> page = new ArrayList<>();
  private long characters;
  private int operators;
  private int unnamed;
  private int slanted;
  private float width;

  private PdfGlyphs() throws IOException {}

  static PdfGlyphs of(PDDocument document) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    glyphs.getText(document);
    return glyphs;
  }

  List<List<Glyph>> pages() {
    return pages;
  }

  /** Of the pages, in points; of the widest one where they differ. */
  float width() {
    return width;
  }

  /** How many characters the file shows but does not name. */
  int unnamed() {
    return unnamed;
  }

  /** Whether there was writing across the page. */
  boolean watermark() {
    return slanted > 0;
  }

  @Override
  protected void startPage(PDPage next) {
    page = new ArrayList<>();
    pages.add(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    Patience.ask();
    if (++operators > MOST_OPERATORS) {
      throw new Unreadable(Fault.TOO_COMPLEX);
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void showGlyph(Matrix place, PDFont font, int code, Vector advance) throws IOException {
    if (named(font, code) == null) {
      unnamed++;
    }
    super.showGlyph(place, font, code, advance);
  }

  private static @Nullable String named(PDFont font, int code) {
    return font.toUnicode(code);
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    if (at.getUnicode().isEmpty()) {
      return;
    }
    characters += at.getUnicode().length();
    Limits.characters(characters / 2);
    Matrix matrix = at.getTextMatrix();
    double across = Math.abs(matrix.getShearY());
    double along = Math.abs(matrix.getScaleX());
    if (Math.min(across, along) > SLANT * Math.max(across, along)) {
      slanted++;
    } else {
      boolean lying = at.getDir() % 180 != 0;
      width = Math.max(width, lying ? at.getPageHeight() : at.getPageWidth());
      float size = Math.max(1, at.getFontSizeInPt());
      page.add(
          new Glyph(
              Radicals.written(at.getUnicode()),
              at.getXDirAdj(),
              at.getYDirAdj(),
              at.getWidthDirAdj(),
              size,
              (int) at.getDir()));
    }
  }
}
