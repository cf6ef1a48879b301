package cn.fazhi.report.core.layout;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.junit.jupiter.api.Test;

/** Remarks come back out of the Word file as comments on exactly the words they are about. */
class RemarkTest {
  private static final Document REPORT = Specimen.report();

  private static Remark on(Block block, String words) {
    int at = block.text().indexOf(words);
    return new Remark(
        new Anchor(block.id(), at, at + words.length()), "检查", List.of("说" + words, "第二行"));
  }

  private static Block block(String words) {
    return REPORT.blocks().stream().filter(b -> b.text().contains(words)).findFirst().orElseThrow();
  }

  /** The words each comment is about, by its number. */
  private static Map<Integer, String> ranges(byte[] docx) throws IOException {
    Map<Integer, String> ranges = new HashMap<>();
    Set<Integer> open = new HashSet<>();
    Set<Integer> referred = new HashSet<>();
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx));
        XmlCursor at = word.getDocument().newCursor()) {
      while (!at.toNextToken().isEnddoc()) {
        if (at.isStart()) {
          String name = at.getName().getLocalPart();
          if (name.equals("commentRangeStart")) {
            assertThat(ranges.put(number(at), "")).isNull();
            open.add(number(at));
          } else if (name.equals("commentRangeEnd")) {
            assertThat(open.remove(number(at))).isTrue();
          } else if (name.equals("commentReference")) {
            assertThat(referred.add(number(at))).isTrue();
          } else if (name.equals("t")) {
            String words = at.getTextValue();
            open.forEach(id -> ranges.merge(id, words, String::concat));
          }
        }
      }
    }
    assertThat(open).isEmpty();
    assertThat(referred).isEqualTo(ranges.keySet());
    return ranges;
  }

  private static int number(XmlCursor at) {
    return Integer.parseInt(
        at.getAttributeText(
            new javax.xml.namespace.QName(
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "id")));
  }

  private static XWPFComment comment(XWPFDocument word, int id) {
    return word.getDocComments().getCommentByID(BigInteger.valueOf(id).toString());
  }

  @Test
  void everyKindOfLineCarriesItsComment() throws IOException {
    List<String> quotes =
        List.of(
            "青政〔2026〕3号",
            "人民政府关于2025年度",
            "县委、县政府",
            "一、主要",
            "行政决策。全年召开",
            "（二）推进",
            "198",
            "受理纠纷（件）",
            "青禾镇人民政府",
            "1月15日");
    List<Remark> remarks = new ArrayList<>();
    for (String words : quotes) {
      remarks.add(on(words.equals("青禾镇人民政府") ? signature() : block(words), words));
    }

    byte[] docx = WordLayout.docx(REPORT, Masthead.NONE, remarks);

    Map<Integer, String> ranges = ranges(docx);
    for (int i = 0; i < quotes.size(); i++) {
      assertThat(ranges.get(i)).isEqualTo(quotes.get(i));
    }
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      XWPFComment first = comment(word, 1);
      assertThat(first.getAuthor()).isEqualTo("检查");
      assertThat(first.getText()).contains("说人民政府关于2025年度").contains("第二行");
      assertThat(first.getDate()).isNull();
    }
  }

  private static Block signature() {
    return REPORT.blocks().stream()
        .filter(b -> b.kind() == BlockKind.SIGNATURE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theTextIsTheSameWithAndWithoutRemarks() throws IOException {
    Block decisions = block("规范行政决策");
    List<Remark> remarks =
        List.of(on(decisions, "24次"), on(decisions, "镇长陈𬱖主持"), on(decisions, "陈𬱖"));

    assertThat(text(WordLayout.docx(REPORT, Masthead.NONE, remarks)))
        .isEqualTo(text(WordLayout.docx(REPORT, Masthead.NONE)));
  }

  private static List<String> text(byte[] docx) throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      return word.getParagraphs().stream().map(p -> p.getText()).toList();
    }
  }

  @Test
  void whatIsAboutTheWholeStandsAtTheFirstLineAndSaysSo() throws IOException {
    byte[] docx =
        WordLayout.docx(
            REPORT, Masthead.NONE, List.of(new Remark(null, "检查", List.of("没有找到主要安排。"))));

    assertThat(ranges(docx)).containsEntry(0, "青政〔2026〕3号");
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(docx))) {
      assertThat(comment(word, 0).getText()).isEqualTo("【全文】没有找到主要安排。");
    }
  }

  @Test
  void whereverARemarkIsPlacedItIsMarkedOnceOnItsWords() throws IOException {
    Random random = new Random(5);
    List<Remark> remarks = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Block block = REPORT.blocks().get(random.nextInt(REPORT.blocks().size()));
      int start = random.nextInt(block.text().length() + 1);
      int end = start + random.nextInt(block.text().length() + 3);
      remarks.add(new Remark(new Anchor(block.id(), start, end), "检查", List.of("第" + i)));
    }
    remarks.add(new Remark(new Anchor(new BlockId("gone"), 0, 4), "检查", List.of("没有了")));

    Map<Integer, String> ranges = ranges(WordLayout.docx(REPORT, Masthead.NONE, remarks));

    assertThat(ranges).hasSize(401);
    for (int i = 0; i < 400; i++) {
      Anchor place = remarks.get(i).place();
      Block block = REPORT.block(place.block()).orElseThrow();
      int end = Math.min(place.end(), block.text().length());
      if (place.start() < end && end > place.start()) {
        String quote = block.text().substring(place.start(), end);
        assertThat(ranges.get(i)).isEqualTo(quote.replaceAll("[\t\n]", ""));
      }
    }
  }

  @Test
  void anEmptyReportStillMakesAFile() throws IOException {
    byte[] docx =
        WordLayout.docx(
            Document.EMPTY, Masthead.NONE, List.of(new Remark(null, "检查", List.of("空"))));

    assertThat(ranges(docx)).isEmpty();
  }
}
