package cn.fazhi.report.web.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** A table as an .xlsx file: words, whole numbers and days. */
public final class Spreadsheet {
  public static final MediaType TYPE =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private static final int WIDEST = 60;

  private Spreadsheet() {}

  /**
   * @param rows the first one the headings
   */
  public static byte[] of(String name, List<List<Object>> rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "report", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          put(sheet, row, column, rows.get(row).get(column));
        }
      }
      dress(sheet, rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void put(Worksheet sheet, int row, int column, Object cell) {
    if (cell instanceof Number number) {
      sheet.value(row, column, number);
    } else if (cell instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else {
      sheet.value(row, column, legal(Cell.harmless(cell.toString())));
    }
  }

  /** XML has no place for most control characters. */
  private static String legal(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
  }

  private static void dress(Worksheet sheet, List<List<Object>> rows) {
    int columns = rows.get(0).size();
    sheet.range(0, 0, 0, columns - 1).style().bold().set();
    sheet.freezePane(0, 1);
    for (int column = 0; column < columns; column++) {
      int at = column;
      int longest = rows.stream().mapToInt(r -> r.get(at).toString().length()).max().orElse(0);
      sheet.width(column, Math.min(WIDEST, 4 + 2 * longest));
    }
  }
}
