package cn.fazhi.report.core.layout;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFieldRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Paper, margins, grid and page numbers (GB/T 9704-2012, 5.1, 5.2 and 7.5). */
final class Page {
  private static final int WIDTH = 11906;
  private static final int HEIGHT = 16838;

  private Page() {}

  /** The width of the type area in twips. */
  static int textWidth() {
    return WIDTH - twips(28) - twips(26);
  }

  static void setUp(XWPFDocument word) {
    defaults(word.createStyles());
    numbered(word, HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
    numbered(word, HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    word.setEvenAndOddHeadings(true);
    CTSectPr section = word.getDocument().getBody().getSectPr();
    CTPageSz paper = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    paper.setW(BigInteger.valueOf(WIDTH));
    paper.setH(BigInteger.valueOf(HEIGHT));
    margins(section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar());
    grid(section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid());
  }

  /** Word measures indents in characters by the size of the style named Normal. */
  private static void defaults(XWPFStyles styles) {
    CTStyles all = CTStyles.Factory.newInstance();
    Typeface.BODY.on(all.addNewDocDefaults().addNewRPrDefault().addNewRPr());
    CTStyle normal = all.addNewStyle();
    normal.setType(STStyleType.PARAGRAPH);
    normal.setDefault(true);
    normal.setStyleId("a");
    normal.addNewName().setVal("Normal");
    Typeface.BODY.on(normal.addNewRPr());
    styles.setStyles(all);
  }

  private static void margins(CTPageMar margins) {
    margins.setTop(BigInteger.valueOf(twips(37)));
    margins.setLeft(BigInteger.valueOf(twips(28)));
    margins.setRight(BigInteger.valueOf(twips(26)));
    margins.setBottom(BigInteger.valueOf(twips(35)));
    margins.setHeader(BigInteger.valueOf(twips(15)));
    margins.setGutter(BigInteger.ZERO);
    // puts the dashes beside the number 7 mm below the type area
    margins.setFooter(BigInteger.valueOf(twips(25)));
  }

  private static void grid(CTDocGrid grid) {
    grid.setType(STDocGrid.LINES);
    grid.setLinePitch(BigInteger.valueOf(Sheet.LINE));
  }

  private static void numbered(XWPFDocument word, HeaderFooterType pages, ParagraphAlignment side) {
    XWPFParagraph paragraph = word.createFooter(pages).createParagraph();
    paragraph.setAlignment(side);
    Sheet.left(paragraph, side == ParagraphAlignment.LEFT ? 1 : 0);
    Sheet.right(paragraph, side == ParagraphAlignment.RIGHT ? 1 : 0);
    Sheet.write(paragraph, Typeface.PAGE_NUMBER, "— ");
    XWPFFieldRun number = paragraph.createFieldRun();
    number.setFieldInstruction("PAGE");
    Typeface.PAGE_NUMBER.on(number);
    number.setText("1");
    Sheet.write(paragraph, Typeface.PAGE_NUMBER, " —");
  }

  private static int twips(int millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }
}
