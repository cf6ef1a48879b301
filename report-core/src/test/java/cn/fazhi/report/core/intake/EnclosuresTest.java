package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be kept beside a report is told by its bytes, within the limits of manuscripts. */
class EnclosuresTest {
  private static final String OFD = "<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\"/>";

  @Test
  @Tag("R056")
  void sixKindsOfFileAreKnownByTheirContent() throws IOException {
    assertThat(Enclosures.typeOf(bytes("%PDF-1.7\n扫描件"))).isEqualTo(FileType.PDF);
    assertThat(Enclosures.typeOf(latin("\u00ff\u00d8\u00ff\u00e0JFIF"))).isEqualTo(FileType.JPEG);
    assertThat(Enclosures.typeOf(latin("\u0089PNG\r\n\u001a\n rest"))).isEqualTo(FileType.PNG);
    assertThat(Enclosures.typeOf(ofd(Map.of()))).isEqualTo(FileType.OFD);
    assertThat(Enclosures.typeOf(WordFile.saying("附表").bytes())).isEqualTo(FileType.DOCX);
    assertThat(Enclosures.typeOf(sheet())).isEqualTo(FileType.XLSX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "MZ program",
        "<html><script>alert(1)</script></html>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "<?xml version=\"1.0\"?><a/>",
        "PK",
        "GIF89a",
        "%PDF-",
        " %PDF-1.7",
        "报告正文"
      })
  @Tag("R056")
  void everythingElseIsRefusedWithWhatToDo(String content) {
    assertThat(fault(bytes(content))).isEqualTo(Fault.NOT_ATTACHABLE);
  }

  @Test
  @Tag("R056")
  void anEmptyOneATooLargeOneAndAPlainArchiveAreRefusedToo() {
    assertThat(fault(new byte[0])).isEqualTo(Fault.EMPTY);
    assertThat(fault(new byte[Intake.LARGEST + 1])).isEqualTo(Fault.TOO_LARGE);
    assertThat(fault(zip(Map.of("附表.txt", bytes("字"))))).isEqualTo(Fault.NOT_ATTACHABLE);
    byte[] cut = WordFile.saying("附表").bytes();
    assertThat(fault(Arrays.copyOf(cut, cut.length / 2))).isEqualTo(Fault.BROKEN_ATTACHMENT);
  }

  @Test
  @Tag("R050")
  void aBombIsRefusedWhateverItIsCalled() {
    byte[] nothing = new byte[31 << 20];
    assertThat(fault(ofd(Map.of("Doc_0/Res/a.bmp", nothing)))).isEqualTo(Fault.BROKEN_ATTACHMENT);
    assertThat(fault(WordFile.saying("附表").with("word/media/a.bmp", nothing).bytes()))
        .isEqualTo(Fault.BROKEN_ATTACHMENT);
  }

  @Test
  @Tag("R053")
  void macrosAndFilesInFilesAreRefused() {
    byte[] inside = zip(Map.of("a", bytes("b")));
    assertThat(fault(WordFile.saying("附表").with("word/vbaProject.bin", "x").bytes()))
        .isEqualTo(Fault.BROKEN_ATTACHMENT);
    assertThat(fault(ofd(Map.of("Doc_0/Attachs/a.zip", inside))))
        .isEqualTo(Fault.BROKEN_ATTACHMENT);
    assertThat(fault(ofd(Map.of("Doc_0/a.exe", bytes("MZ program")))))
        .isEqualTo(Fault.BROKEN_ATTACHMENT);
  }

  @Test
  @Tag("R051")
  @Tag("R055")
  void entitiesAndPathsThatLeadOutAreRefused() {
    byte[] entity = bytes("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>");
    assertThat(fault(ofd(Map.of("Doc_0/Document.xml", entity)))).isEqualTo(Fault.BROKEN_ATTACHMENT);
    assertThat(fault(ofd(Map.of("../../a.xml", bytes("<a/>"))))).isEqualTo(Fault.BROKEN_ATTACHMENT);
  }

  private static Fault fault(byte[] bytes) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Enclosures.typeOf(bytes));
    return refused == null ? null : refused.fault();
  }

  private static byte[] ofd(Map<String, byte[]> more) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put("OFD.xml", bytes(OFD));
    entries.put("Doc_0/Document.xml", bytes("<ofd:Document xmlns:ofd=\"urn:o\"/>"));
    entries.putAll(more);
    return zip(entries);
  }

  private static byte[] sheet() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("附表").createRow(0).createCell(0).setCellValue("单位");
      workbook.write(out);
    }
    return out.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
