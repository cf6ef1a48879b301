package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.intake.PdfGlyphs.Glyph;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;

class PdfGlyphsTest {
  private static PDDocument document(String... lines) throws IOException {
    PdfFile file = new PdfFile(26, 2);
    for (String line : lines) {
      file.line(0, line);
    }
    return Loader.loadPDF(file.bytes());
  }

  private static String text(List<Glyph> page) {
    return page.stream().map(Glyph::text).collect(Collectors.joining());
  }

  @Test
  void everyCharacterIsTakenDownWithItsPlacePageByPage() throws IOException {
    try (PDDocument document = document("青溪镇", "执法12件", "第二页")) {
      PdfGlyphs glyphs = PdfGlyphs.of(document);

      assertThat(glyphs.pages()).hasSize(2);
      assertThat(text(glyphs.pages().get(0))).isEqualTo("青溪镇执法12件");
      assertThat(text(glyphs.pages().get(1))).isEqualTo("第二页");
      List<Glyph> first = glyphs.pages().get(0);
      assertThat(first).allMatch(glyph -> glyph.size() == PdfFile.SIZE && glyph.direction() == 0);
      assertThat(first.get(1).x()).isEqualTo(first.get(0).right());
      assertThat(first.get(3).y()).isGreaterThan(first.get(0).y());
      assertThat(first.get(5).width()).isEqualTo(PdfFile.SIZE / 2f);
      assertThat(glyphs.width()).isEqualTo(595);
      assertThat(glyphs.unnamed()).isZero();
      assertThat(glyphs.watermark()).isFalse();
    }
  }

  @Test
  void whatIsWrittenAcrossThePageIsNoTextOfIt() throws IOException {
    try (PDDocument document = document("青溪镇")) {
      try (PDPageContentStream page =
          new PDPageContentStream(document, document.getPage(0), AppendMode.APPEND, true)) {
        page.beginText();
        page.setFont(new PDType1Font(FontName.HELVETICA), 40);
        page.setTextMatrix(Matrix.getRotateInstance(Math.PI / 4, 200, 300));
        page.showText("DRAFT");
        page.endText();
      }
      PdfGlyphs glyphs = PdfGlyphs.of(document);

      assertThat(text(glyphs.pages().get(0))).isEqualTo("青溪镇");
      assertThat(glyphs.watermark()).isTrue();
    }
  }

  @Test
  void aThreadNobodyWaitsForStopsReading() throws IOException {
    try (PDDocument document = document("青溪镇")) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> PdfGlyphs.of(document)).isInstanceOf(Unreadable.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
