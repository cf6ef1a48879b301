package cn.fazhi.report.core.layout;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

/**
 * Lays paragraphs on the page's lines; lengths are in twips (1/20 pt) unless they say otherwise.
 */
final class Sheet {
  /** 22 lines of 28.95 pt fill the 225 mm of the type area. */
  static final int LINE = 579;

  /** 28 characters of 15.75 pt fill its 156 mm. */
  static final int CHARACTER = 315;

  private final XWPFDocument word;

  Sheet(XWPFDocument word) {
    this.word = word;
  }

  XWPFDocument word() {
    return word;
  }

  Optional<XWPFParagraph> last() {
    return word.getParagraphs().stream().reduce((before, after) -> after);
  }

  XWPFParagraph paragraph() {
    XWPFParagraph paragraph = word.createParagraph();
    pitch(paragraph);
    // no gaps between characters and digits: 2026年, not 2026 年
    properties(paragraph).addNewAutoSpaceDE().setVal(false);
    properties(paragraph).addNewAutoSpaceDN().setVal(false);
    return paragraph;
  }

  XWPFParagraph indented() {
    XWPFParagraph paragraph = paragraph();
    CTInd indent = indent(paragraph);
    indent.setFirstLineChars(BigInteger.valueOf(200));
    indent.setFirstLine(twips(2));
    return paragraph;
  }

  private static void pitch(XWPFParagraph paragraph) {
    CTSpacing spacing = spacing(paragraph);
    spacing.setBefore(0);
    spacing.setAfter(0);
    spacing.setLine(LINE);
    spacing.setLineRule(STLineSpacingRule.EXACT);
  }

  static void blankLinesBefore(XWPFParagraph paragraph, int lines) {
    CTSpacing spacing = spacing(paragraph);
    spacing.setBeforeLines(BigInteger.valueOf(100L * lines));
    spacing.setBefore(LINE * lines);
  }

  static void blankLinesAfter(XWPFParagraph paragraph, int lines) {
    CTSpacing spacing = spacing(paragraph);
    spacing.setAfterLines(BigInteger.valueOf(100L * lines));
    spacing.setAfter(LINE * lines);
  }

  static void left(XWPFParagraph paragraph, double characters) {
    CTInd indent = indent(paragraph);
    indent.setLeftChars(hundredths(characters));
    indent.setLeft(twips(characters));
  }

  static void right(XWPFParagraph paragraph, double characters) {
    CTInd indent = indent(paragraph);
    indent.setRightChars(hundredths(characters));
    indent.setRight(twips(characters));
  }

  static void write(XWPFParagraph paragraph, Typeface typeface, String text) {
    if (!text.isEmpty()) {
      XWPFRun run = paragraph.createRun();
      typeface.on(run);
      run.setText(text);
    }
  }

  private static CTSpacing spacing(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    return properties.isSetSpacing() ? properties.getSpacing() : properties.addNewSpacing();
  }

  private static CTInd indent(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
  }

  static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr()
        ? paragraph.getCTP().getPPr()
        : paragraph.getCTP().addNewPPr();
  }

  private static BigInteger hundredths(double characters) {
    return BigInteger.valueOf(Math.round(characters * 100));
  }

  private static BigInteger twips(double characters) {
    return BigInteger.valueOf(Math.round(characters * CHARACTER));
  }
}
