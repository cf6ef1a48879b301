package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of units and people come as spreadsheets of every kind, and some of them are traps. */
class TablesTest {
  private static final String CSV = "单位编码,单位名称\r\nQX,\"青溪镇\"\r\n\r\nBS, 白石　镇 \r\n";

  private static byte[] sheet(String[]... rows) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      var sheet = book.createSheet();
      for (int r = 0; r < rows.length; r++) {
        Row row = sheet.createRow(r);
        for (int c = 0; c < rows[r].length; c++) {
          row.createCell(c).setCellValue(rows[r][c]);
        }
      }
      book.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void csvIsReadInUtf8AndInGbkAndBlankRowsKeepTheNumbersOfTheOthers() {
    List<TableRow> utf8 = Tables.read(CSV.getBytes(StandardCharsets.UTF_8));

    assertThat(utf8)
        .containsExactly(
            new TableRow(1, List.of("单位编码", "单位名称")),
            new TableRow(2, List.of("QX", "青溪镇")),
            new TableRow(4, List.of("BS", "白石 镇")));
    assertThat(Tables.read(CSV.getBytes(Charset.forName("GBK")))).isEqualTo(utf8);
    assertThat(Tables.read(("\ufeff" + CSV).getBytes(StandardCharsets.UTF_8))).isEqualTo(utf8);
    assertThat(Tables.read(CSV.replace(',', '\t').getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(utf8);
  }

  @Test
  void aSpreadsheetIsReadAsItIsShown() throws IOException {
    List<TableRow> rows = Tables.read(sheet(new String[] {"单位编码", "", "姓名"}, new String[] {"QX"}));

    assertThat(rows.get(0).cell(2)).isEqualTo("姓名");
    assertThat(rows.get(1).cell(0)).isEqualTo("QX");
    assertThat(rows.get(1).cell(2)).isEmpty();
  }

  @Test
  @Tag("R050")
  void bombsAreRefusedBeforeAnyLibrarySeesThem() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
      zip.write("<workbook/>".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] blank = new byte[1024 * 1024];
      for (int i = 0; i < 40; i++) {
        zip.write(blank);
      }
    }
    refused(out.toByteArray(), Unreadable.Fault.BROKEN_TABLE);
  }

  @Test
  @Tag("R051")
  @Tag("R053")
  void whatNoListNeedsIsRefusedBeforeAnyLibrarySeesIt() throws IOException {
    refused(
        with("xl/comments1.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"),
        Unreadable.Fault.BROKEN_TABLE);
    refused(with("xl/embeddings/oleObject1.bin", "x"), Unreadable.Fault.BROKEN_TABLE);
    refused(with("xl/activeX/activeX1.xml", "<x/>"), Unreadable.Fault.BROKEN_TABLE);
    refused(
        with("xl/externalLinks/externalLink1.xml", "<externalLink><ddeLink/></externalLink>"),
        Unreadable.Fault.BROKEN_TABLE);
    refused(
        with("xl/x.xml", "<a>".repeat(300) + "</a>".repeat(300)), Unreadable.Fault.BROKEN_TABLE);
  }

  /** A good list with one more part. */
  private static byte[] with(String name, String content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out);
        ZipInputStream good =
            new ZipInputStream(
                new ByteArrayInputStream(sheet(new String[] {"单位编码"}, new String[] {"QX"})))) {
      for (ZipEntry entry = good.getNextEntry(); entry != null; entry = good.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        good.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  @Test
  @Tag("R056")
  void whatIsNoTableIsRefusedWithItsRemedy() throws IOException {
    refused(new byte[0], Unreadable.Fault.EMPTY);
    refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), Unreadable.Fault.NOT_A_TABLE);
    refused(new byte[] {'M', 'Z', 0, 1}, Unreadable.Fault.NOT_A_TABLE);
    refused("<html><body>x".getBytes(StandardCharsets.UTF_8), Unreadable.Fault.NOT_A_TABLE);
    refused("\n\n , ,\n".getBytes(StandardCharsets.UTF_8), Unreadable.Fault.NOT_A_TABLE);
    refused("a,\"b\nc".getBytes(StandardCharsets.UTF_8), Unreadable.Fault.BROKEN_TABLE);
    refused("行\n".repeat(5_001).getBytes(StandardCharsets.UTF_8), Unreadable.Fault.LONG_TABLE);
    refused("长".repeat(301).getBytes(StandardCharsets.UTF_8), Unreadable.Fault.LONG_TABLE);
    refused(",".repeat(50).getBytes(StandardCharsets.UTF_8), Unreadable.Fault.LONG_TABLE);
  }

  private static void refused(byte[] file, Unreadable.Fault fault) {
    assertThatThrownBy(() -> Tables.read(file))
        .isInstanceOfSatisfying(Unreadable.class, u -> assertThat(u.fault()).isEqualTo(fault));
  }
}
