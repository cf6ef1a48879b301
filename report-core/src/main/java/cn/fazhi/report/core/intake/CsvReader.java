package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads comma or tab separated lines. */
final class CsvReader {
  private CsvReader() {}

  static List<TableRow> read(byte[] bytes) {
    String text = TextReader.decode(bytes).replace("\ufeff", "");
    if (text.indexOf('\0') >= 0) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    String head = text.lines().findFirst().orElse("");
    boolean tabs = head.indexOf(',') < 0 && head.indexOf('\t') >= 0;
    CSVFormat format = separated(tabs ? "\t" : ",");
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord line : parser) {
        Tables.oneMore(rows.size());
        rows.add(row(line));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
    return rows;
  }

  private static CSVFormat separated(String by) {
    return CSVFormat.DEFAULT.builder().setDelimiter(by).setIgnoreEmptyLines(false).get();
  }

  private static TableRow row(CSVRecord line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line) {
      Tables.fits(cells.size(), cell);
      cells.add(cell);
    }
    return new TableRow((int) line.getRecordNumber(), cells);
  }
}
