package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import javax.imageio.ImageReader;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a file points at is never fetched, and what it pictures is never decoded. */
class WitnessTest {
  private static final String SENTENCE = "全年组织学习六次。";
  private static final int SIDE = 30_000;

  @Test
  @Tag("R054")
  @Tag("R071")
  void nobodyComesToFetchWhatAFilePointsAt() throws IOException {
    try (ServerSocket witness = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      String at = "127.0.0.1:" + witness.getLocalPort();
      byte[] word = pointing(at).bytes();

      Manuscript read = Intake.read(word, "报告.docx");
      Intake.read(pointingPdf(at), "报告.pdf");
      assertThat(Enclosures.typeOf(word)).isEqualTo(FileType.DOCX);

      assertThat(read.document().blocks()).extracting(Block::text).containsExactly(SENTENCE);
      assertThat(read.notices()).extracting(Notice::code).contains("external-link", "alt-chunk");
      witness.setSoTimeout(1);
      assertThatThrownBy(witness::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  /** All the ways in which a Word file can ask for something that is not in it. */
  private static WordFile pointing(String at) {
    String relation =
        "<Relationship Id=\"%s\" TargetMode=\"External\" Target=\"%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\"/>";
    String settings =
        relation.formatted("r1", "http://" + at + "/a.dotm", "attachedTemplate")
            + relation.formatted("r2", "http://" + at + "/list.csv", "mailMergeSource");
    return WordFile.of(
            "<w:altChunk r:id=\"x\"/>"
                + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>"
                + "INCLUDEPICTURE \"http://%s/field.png\" \\d</w:instrText></w:r>".formatted(at)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                + p(SENTENCE))
        .part("settings", "")
        .with(
            "word/_rels/settings.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + settings
                + "</Relationships>")
        .related("aFChunk", "http://" + at + "/a.html", true)
        .related("image", "http://" + at + "/a.png", true)
        .related("image", "\\\\127.0.0.1\\share\\a.png", true)
        .related("subDocument", "file:///etc/passwd", true)
        .related("hyperlink", "http://" + at + "/", true);
  }

  private static byte[] pointingPdf(String at) {
    String action = "<</Type/Action/S/URI/URI(http://%s/open)>>".formatted(at);
    String link = "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A%s>>]".formatted(action);
    return new PdfFile(20, 6)
        .paragraph(SENTENCE.repeat(20))
        .bytesWith("/OpenAction" + action, link);
  }

  @Test
  @Tag("R057")
  void nobodyDecodesAPictureHoweverLargeItSaysItIs() throws IOException {
    Decoder witness = new Decoder();
    IIORegistry registry = IIORegistry.getDefaultInstance();
    registry.registerServiceProvider(witness, ImageReaderSpi.class);
    try {
      WordFile word =
          WordFile.of("<w:p><w:r><w:drawing><blip/></w:drawing></w:r></w:p>" + p(SENTENCE))
              .with("word/media/image1.png", png())
              .with("word/media/image2.emf", latin("\u0001\u0000\u0000\u0000 EMF"))
              .with("word/media/image3.gif", latin("GIF89a\u0030\u0075\u0030\u0075"))
              .with("word/media/image4.tif", latin("II*\u0000"))
              .with("word/media/image5.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
              .type("/word/media/image1.png", "image/png")
              .type("/word/media/image2.emf", "image/x-emf")
              .type("/word/media/image3.gif", "image/gif")
              .type("/word/media/image4.tif", "image/tiff")
              .type("/word/media/image5.svg", "image/svg+xml");

      assertThat(Intake.read(word.bytes(), "a.docx").notices())
          .extracting(Notice::code)
          .contains("pictures");
      assertThat(Enclosures.typeOf(word.bytes())).isEqualTo(FileType.DOCX);
      assertThat(Enclosures.typeOf(png())).isEqualTo(FileType.PNG);
      assertThat(Enclosures.typeOf(latin("\u00ff\u00d8\u00ff\u00e0 no picture")))
          .isEqualTo(FileType.JPEG);
      Unreadable refused =
          catchThrowableOfType(Unreadable.class, () -> Intake.read(picturePdf(), "a.pdf"));
      assertThat(refused.fault()).isEqualTo(Fault.SCANNED);
      assertThat(witness.asked).hasValue(0);

      javax.imageio.ImageIO.read(new ByteArrayInputStream(new byte[] {1}));
      assertThat(witness.asked).as("it would have been asked").hasPositiveValue();
    } finally {
      registry.deregisterServiceProvider(witness, ImageReaderSpi.class);
    }
  }

  /** A header of 900 million pixels and nothing behind it. */
  private static byte[] png() {
    ByteBuffer header = ByteBuffer.allocate(17);
    header.put(latin("IHDR")).putInt(SIDE).putInt(SIDE).put(new byte[] {8, 6, 0, 0, 0});
    CRC32 sum = new CRC32();
    sum.update(header.array());
    ByteBuffer whole = ByteBuffer.allocate(8 + 4 + 17 + 4);
    whole.put(latin("\u0089PNG\r\n\u001a\n")).putInt(13).put(header.array());
    return whole.putInt((int) sum.getValue()).array();
  }

  private static byte[] picturePdf() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDImageXObject image =
          new PDImageXObject(
              document,
              new ByteArrayInputStream(latin("\u00ff\u00d8\u00ff\u00e0 no picture")),
              COSName.DCT_DECODE,
              SIDE,
              SIDE,
              8,
              PDDeviceRGB.INSTANCE);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(image, 0, 0, 100, 100);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Every decoder of the platform is asked whether it knows a picture before one is read. */
  private static final class Decoder extends ImageReaderSpi {
    final AtomicInteger asked = new AtomicInteger();

    @Override
    public boolean canDecodeInput(Object source) {
      asked.incrementAndGet();
      return false;
    }

    @Override
    public ImageReader createReaderInstance(Object extension) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String getDescription(Locale locale) {
      return "witness";
    }
  }
}
