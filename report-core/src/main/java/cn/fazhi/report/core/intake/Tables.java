package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.util.List;

/** Takes in a table: the first sheet of an .xlsx file, or a CSV file in UTF-8 or GBK. */
public final class Tables {
  /** Bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  static final int MOST_ROWS = 5_000;
  static final int MOST_COLUMNS = 40;
  static final int LONGEST_CELL = 300;

  private Tables() {}

  /**
   * Reads a file by its content; the name decides nothing. Blank rows are left out.
   *
   * @throws Unreadable where it is refused, with the reason
   */
  public static List<TableRow> read(byte[] bytes) {
    if (bytes.length > LARGEST) {
      throw new Unreadable(Fault.LONG_TABLE);
    }
    if (bytes.length == 0) {
      throw new Unreadable(Fault.EMPTY);
    }
    List<TableRow> rows = rows(bytes).stream().filter(row -> !row.blank()).toList();
    if (rows.isEmpty()) {
      throw new Unreadable(Fault.NOT_A_TABLE);
    }
    return rows;
  }

  private static List<TableRow> rows(byte[] bytes) {
    try {
      return switch (Nature.of(bytes)) {
        case ARCHIVE -> Intake.WORD.pass(() -> SheetReader.read(bytes));
        case COMPOUND, PDF -> throw new Unreadable(Fault.NOT_A_TABLE);
        case TEXT -> CsvReader.read(bytes);
      };
    } catch (Unreadable asText) {
      throw new Unreadable(
          switch (asText.fault()) {
            case ENCRYPTED, BOMB, CORRUPT, DOCTYPE, MACRO -> Fault.BROKEN_TABLE;
            case NOT_A_DOCUMENT -> Fault.NOT_A_TABLE;
            case TOO_LONG, TOO_LARGE -> Fault.LONG_TABLE;
            default -> asText.fault();
          },
          asText);
    }
  }

  /** Nobody's list is longer. */
  static void oneMore(int rows) {
    if (rows >= MOST_ROWS) {
      throw new Unreadable(Fault.LONG_TABLE);
    }
  }

  static void fits(int column, String cell) {
    if (column >= MOST_COLUMNS || cell.length() > LONGEST_CELL) {
      throw new Unreadable(Fault.LONG_TABLE);
    }
  }
}
