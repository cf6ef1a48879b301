package cn.fazhi.report.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SpreadsheetTest {

  @Test
  @Tag("R069")
  void everyWordIsTextWhateverItBeginsWith() throws Exception {
    List<Object> cells =
        List.of("=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠a");
    try (XSSFWorkbook book = open(List.of(cells))) {
      book.getSheetAt(0)
          .getRow(0)
          .forEach(
              cell -> {
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).startsWith("'");
              });
    }
  }

  @Test
  void numbersAndDaysStayWhatTheyAre() throws Exception {
    LocalDate day = LocalDate.of(2026, 1, 31);
    try (XSSFWorkbook book =
        open(List.of(List.of("单位", "天数", "日期"), List.of("青溪镇\u0007", 3L, day)))) {
      Sheet sheet = book.getSheetAt(0);
      assertThat(sheet.getRow(1).getCell(0).getStringCellValue()).isEqualTo("青溪镇");
      assertThat(sheet.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(3);
      assertThat(sheet.getRow(1).getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(day);
    }
  }

  private static XSSFWorkbook open(List<List<Object>> rows) throws Exception {
    return new XSSFWorkbook(new ByteArrayInputStream(Spreadsheet.of("表", rows)));
  }
}
