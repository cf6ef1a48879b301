package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Block;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Sets a table across the type area, its columns as wide as their longest cells ask for. */
final class TableLayout {
  private static final int NARROWEST = 4;
  private static final int WIDEST = 20;
  private static final int PADDING = 2;

  private final Pen pen;
  private final Block block;
  private final List<String[]> rows;
  private final int[] widths;

  private TableLayout(Pen pen, Block block) {
    this.pen = pen;
    this.block = block;
    rows = block.text().lines().map(row -> row.split("\t", -1)).toList();
    int columns = rows.stream().mapToInt(row -> row.length).max().orElse(1);
    double[] asked = IntStream.range(0, columns).mapToDouble(this::asked).toArray();
    double sum = Arrays.stream(asked).sum();
    widths =
        Arrays.stream(asked).mapToInt(width -> (int) (width / sum * Page.textWidth())).toArray();
  }

  static void write(Sheet sheet, Pen pen, Block block) {
    TableLayout layout = new TableLayout(pen, block);
    if (!layout.rows.isEmpty()) {
      layout.fill(sheet.word().createTable(layout.rows.size(), layout.widths.length));
    }
  }

  private void fill(XWPFTable table) {
    grid(table.getCTTbl());
    table.setWidth(Page.textWidth());
    table.setTableAlignment(TableRowAlign.CENTER);
    int at = 0;
    for (int i = 0; i < rows.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      row.setCantSplitRow(true);
      for (int j = 0; j < widths.length; j++) {
        String words = j < rows.get(i).length ? rows.get(i)[j] : "";
        at = block.text().indexOf(words, at);
        XWPFParagraph cell = cell(row.getCell(j), widths[j]);
        pen.write(cell, Typeface.TABLE, block, at, at + words.length());
        at += words.length();
      }
    }
    table.getRow(0).setRepeatHeader(true);
    XWPFTableRow last = table.getRow(rows.size() - 1);
    pen.finish(last.getCell(widths.length - 1).getParagraphs().get(0), block);
  }

  private void grid(CTTbl table) {
    table.getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    CTTblGrid grid = table.getTblGrid() == null ? table.addNewTblGrid() : table.getTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
  }

  private static XWPFParagraph cell(XWPFTableCell cell, int width) {
    cell.setWidth(Integer.toString(width));
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
    XWPFParagraph paragraph = cell.getParagraphs().get(0);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    return paragraph;
  }

  private double asked(int column) {
    double longest =
        rows.stream()
            .filter(row -> column < row.length)
            .mapToDouble(row -> Width.of(row[column]))
            .max()
            .orElse(0);
    return PADDING + Math.max(NARROWEST, Math.min(WIDEST, longest));
  }
}
