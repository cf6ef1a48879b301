package cn.fazhi.report.core.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;

class WordLayoutTest {
  private final Document report = Specimen.report();
  private final XWPFDocument word = read(WordLayout.docx(report, new Masthead("陈𬱖")));

  @Test
  void everyBlockIsReadBackWordForWord() {
    List<String> expected =
        report.blocks().stream()
            .filter(block -> block.kind() != BlockKind.DOCUMENT_NUMBER)
            .map(Block::text)
            .toList();

    assertThat(word.getBodyElements().stream().skip(1).map(WordLayoutTest::text).toList())
        .isEqualTo(expected);
  }

  @Test
  void aRareNameSurvivesInTextAndMasthead() {
    assertThat(paragraph("规范行政决策").getText()).contains("镇长陈𬱖主持");
    assertThat(word.getParagraphs().get(0).getText()).isEqualTo("青政〔2026〕3号\t签发人：陈𬱖");
  }

  @Test
  void thePaperHasTheStandardMargins() {
    CTSectPr section = word.getDocument().getBody().getSectPr();
    CTPageMar margins = section.getPgMar();

    assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
    assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
    assertThat(millimetres(margins.getTop())).isEqualTo(37, offset(0.1));
    assertThat(millimetres(margins.getLeft())).isEqualTo(28, offset(0.1));
    assertThat(millimetres(margins.getRight())).isEqualTo(26, offset(0.1));
    assertThat(millimetres(margins.getBottom())).isEqualTo(35, offset(0.1));
  }

  @Test
  void twentyTwoLinesOfFixedPitchFillThePage() {
    double lines = 22 * Sheet.LINE / 1440.0 * 25.4;

    assertThat(lines).isBetween(224.0, 225.0);
    assertThat(word.getParagraphs()).allSatisfy(WordLayoutTest::assertFixedPitch);
  }

  @Test
  void theTitleIsCentredInLargerTypeAndBrokenBetweenWords() {
    XWPFParagraph title = paragraph("法治政府建设情况");

    assertThat(title.getAlignment()).isEqualTo(ParagraphAlignment.CENTER);
    assertTypeface(title.getRuns().get(0), "方正小标宋简体", 22);
    assertThat(title.getText()).isEqualTo("青禾镇人民政府\n关于2025年度法治政府建设情况的报告");
  }

  @Test
  void theAddresseeStandsFlushLeftAndTheTextIsIndentedTwoCharacters() {
    assertThat(paragraph("云泽县委").getCTP().getPPr().getInd()).isNull();
    CTInd indent = paragraph("坚持把法治").getCTP().getPPr().getInd();
    assertThat(indent.getFirstLineChars()).isEqualTo(BigInteger.valueOf(200));
    assertTypeface(paragraph("坚持把法治").getRuns().get(0), "仿宋_GB2312", 16);
  }

  @Test
  void eachLevelHasItsTypeface() {
    assertTypeface(paragraph("主要举措和成效").getRuns().get(0), "黑体", 16);
    assertTypeface(paragraph("推进矛盾纠纷化解").getRuns().get(0), "楷体_GB2312", 16);
    assertTypeface(paragraph("建强调解队伍").getRuns().get(0), "仿宋_GB2312", 16);
    assertTypeface(paragraph("各村每月").getRuns().get(0), "仿宋_GB2312", 16);
    assertThat(word.getParagraphs().stream().flatMap(p -> p.getRuns().stream()))
        .noneMatch(XWPFRun::isBold);
  }

  @Test
  void aRunInHeadingHasItsTypefaceForItsSentenceOnly() {
    List<XWPFRun> runs = paragraph("规范行政决策").getRuns();

    assertThat(runs).hasSize(2);
    assertThat(runs.get(0).text()).isEqualTo("（一）规范行政决策。");
    assertTypeface(runs.get(0), "楷体_GB2312", 16);
    assertTypeface(runs.get(1), "仿宋_GB2312", 16);
  }

  @Test
  void headingsAreInTheOutline() {
    assertThat(outline("一、主要举措和成效")).isEqualTo(BigInteger.ZERO);
    assertThat(outline("（二）推进矛盾纠纷化解")).isEqualTo(BigInteger.ONE);
  }

  @Test
  void theSignatureIsCentredOverTheDateFourCharactersFromTheEdge() {
    XWPFParagraph signature = word.getParagraphs().get(word.getParagraphs().size() - 2);
    XWPFParagraph date = word.getParagraphs().get(word.getParagraphs().size() - 1);
    double axis = date.getIndentationRightChars() + 100 * Width.of(date.getText()) / 2;

    assertThat(date.getAlignment()).isEqualTo(ParagraphAlignment.RIGHT);
    assertThat(date.getIndentationRightChars()).isEqualTo(400);
    assertThat(signature.getIndentationRightChars() + 100 * Width.of(signature.getText()) / 2)
        .isEqualTo(axis, offset(1.0));
  }

  @Test
  void pageNumbersStandOutside() {
    assertThat(word.getEvenAndOddHeadings()).isTrue();
    assertThat(word.getFooterList())
        .extracting(footer -> footer.getParagraphs().get(0).getAlignment())
        .containsExactlyInAnyOrder(ParagraphAlignment.LEFT, ParagraphAlignment.RIGHT);
    for (XWPFFooter footer : word.getFooterList()) {
      XWPFParagraph number = footer.getParagraphs().get(0);
      assertThat(number.getCTP().getFldSimpleArray(0).getInstr()).isEqualTo("PAGE");
      assertThat(number.getText()).isEqualTo("— 1 —");
      number.getRuns().forEach(run -> assertTypeface(run, "宋体", 14));
    }
  }

  @Test
  void aTableIsATable() {
    XWPFTable table = word.getTables().get(0);

    assertThat(table.getRows()).hasSize(4);
    assertThat(table.getRow(1).getCell(2).getText()).isEqualTo("198");
    assertThat(table.getRow(0).isRepeatHeader()).isTrue();
  }

  @Test
  void theFileNamesNoAuthor() {
    var properties = word.getProperties().getCoreProperties();

    assertThat(properties.getCreator()).isNullOrEmpty();
    assertThat(properties.getLastModifiedByUser()).isNullOrEmpty();
    assertThat(properties.getTitle()).isEqualTo("青禾镇人民政府关于2025年度法治政府建设情况的报告");
  }

  @Test
  void anEmptyDocumentAndABareTableAreFiles() {
    Block table = new Block(new BlockId("t"), BlockKind.TABLE, 0, "", "甲", null);

    assertThat(read(WordLayout.docx(Document.EMPTY, Masthead.NONE)).getBodyElements()).isEmpty();
    assertThat(read(WordLayout.docx(new Document(List.of(table)), Masthead.NONE)).getBodyElements())
        .hasSize(2);
  }

  private static void assertFixedPitch(XWPFParagraph paragraph) {
    CTSpacing spacing = paragraph.getCTP().getPPr().getSpacing();
    assertThat(spacing.getLineRule()).isEqualTo(STLineSpacingRule.EXACT);
    assertThat(spacing.getLine()).isEqualTo(BigInteger.valueOf(Sheet.LINE));
  }

  private static void assertTypeface(XWPFRun run, String font, double points) {
    assertThat(run.getFontFamily(XWPFRun.FontCharRange.eastAsia)).isEqualTo(font);
    assertThat(run.getFontFamily(XWPFRun.FontCharRange.ascii)).isEqualTo(font);
    assertThat(run.getFontSizeAsDouble()).isEqualTo(points);
  }

  private BigInteger outline(String text) {
    return paragraph(text).getCTP().getPPr().getOutlineLvl().getVal();
  }

  private XWPFParagraph paragraph(String words) {
    return word.getParagraphs().stream()
        .filter(paragraph -> paragraph.getText().contains(words))
        .findFirst()
        .orElseThrow();
  }

  private static String text(IBodyElement element) {
    if (element instanceof XWPFTable table) {
      return table.getRows().stream()
          .map(
              row ->
                  row.getTableCells().stream()
                      .map(cell -> cell.getText())
                      .collect(Collectors.joining("\t")))
          .collect(Collectors.joining("\n"));
    }
    return ((XWPFParagraph) element).getText().replace("\n", "");
  }

  private static double millimetres(Object twips) {
    return ((BigInteger) twips).doubleValue() / 1440 * 25.4;
  }

  private static XWPFDocument read(byte[] bytes) {
    try {
      return new XWPFDocument(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
