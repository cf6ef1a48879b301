package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first sheet of an .xlsx file as it is shown, row by row; of a formula what it gave when
 * the file was saved. Nothing is calculated and nothing fetched.
 */
final class SheetReader {
  private static final String SHEETS = "xl/workbook.xml";

  private SheetReader() {}

  static List<TableRow> read(byte[] bytes) {
    Map<String, byte[]> entries = Archive.open(bytes);
    if (!entries.containsKey(SHEETS)) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    PartCheck.checkForReading(entries);
    Rows rows = new Rows();
    try (OPCPackage file = OPCPackage.open(new Unpacked(entries))) {
      XSSFReader reader = new XSSFReader(file);
      Iterator<InputStream> sheets = reader.getSheetsData();
      if (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          XMLReader xml = XMLHelper.newXMLReader();
          xml.setContentHandler(
              new XSSFSheetXMLHandler(
                  reader.getStylesTable(),
                  new ReadOnlySharedStringsTable(file),
                  rows,
                  new DataFormatter(),
                  false));
          xml.parse(new InputSource(sheet));
        }
      }
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
    return rows.all;
  }

  /** Gathers what the library tells of each row. */
  private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {
    private final List<TableRow> all = new ArrayList<>();
    private List<String> cells = new ArrayList<>();

    @Override
    public void startRow(int row) {
      Tables.oneMore(all.size());
      cells = new ArrayList<>();
    }

    @Override
    public void cell(
        @Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
      int column = reference == null ? cells.size() : new CellReference(reference).getCol();
      String text = shown == null ? "" : shown;
      Tables.fits(column, text);
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, text);
    }

    @Override
    public void endRow(int row) {
      all.add(new TableRow(row + 1, cells));
    }
  }
}
