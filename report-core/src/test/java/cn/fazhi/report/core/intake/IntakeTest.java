package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.item;
import static cn.fazhi.report.core.intake.WordFile.p;
import static cn.fazhi.report.core.intake.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
  private static final String SENTENCE = "全年组织学习六次，办结案件十二件。";

  private static List<String> texts(Manuscript manuscript) {
    return manuscript.document().blocks().stream().map(Block::text).toList();
  }

  private static Manuscript word(String body) {
    return word(WordFile.of(body));
  }

  private static Manuscript word(WordFile file) {
    return Intake.read(file.bytes(), "报告.docx");
  }

  private static Manuscript text(String... lines) {
    return Intake.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "报告.txt");
  }

  private static List<String> codes(Manuscript manuscript) {
    return manuscript.notices().stream().map(Notice::code).toList();
  }

  @Test
  void readsWhatAnOfficeProgramWrites() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.createParagraph().createRun().setText("青禾乡2025年法治政府建设情况报告");
      document.createParagraph().createRun().setText("一、主要做法");
      document.createParagraph().createRun().setText(SENTENCE);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      Manuscript manuscript = Intake.read(out.toByteArray(), "报告.docx");
      assertThat(manuscript.format()).isEqualTo(Format.DOCX);
      assertThat(manuscript.document().blocks())
          .extracting(Block::kind)
          .containsExactly(BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH);
      assertThat(manuscript.document().blocks())
          .extracting(block -> block.id().value())
          .containsExactly("b1", "b2", "b3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
  void readsTextInTheUsualEncodings(String charset) {
    byte[] bytes = ("一、主要做法\r\n" + SENTENCE).getBytes(Charset.forName(charset));
    assertThat(texts(Intake.read(bytes, "a.txt"))).containsExactly("一、主要做法", SENTENCE);
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(texts(text("\ufeff一、主要做法", SENTENCE))).first().isEqualTo("一、主要做法");
  }

  @Test
  void theNameDecidesNothing() {
    assertThat(Intake.read(WordFile.saying(SENTENCE).bytes(), "a.txt").format())
        .isEqualTo(Format.DOCX);
    assertThat(Intake.read(SENTENCE.getBytes(StandardCharsets.UTF_8), "a.docx").format())
        .isEqualTo(Format.TXT);
  }

  @Test
  void acceptsTrackedInsertionsAndDropsDeletions() {
    Manuscript manuscript =
        word(
            "<w:p>"
                + r("办结")
                + "<w:ins>"
                + r("十二")
                + "</w:ins><w:del><w:r><w:delText>十</w:delText></w:r></w:del>"
                + r("件。")
                + "</w:p>");
    assertThat(texts(manuscript)).containsExactly("办结十二件。");
    assertThat(codes(manuscript)).containsExactly("tracked-changes");
  }

  @Test
  void aDeletedParagraphEndJoinsTheNext() {
    Manuscript manuscript =
        word("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + r("办结案件") + "</w:p>" + p("十二件。"));
    assertThat(texts(manuscript)).containsExactly("办结案件十二件。");
  }

  @Test
  void readsLinksSmartTagsAndContentControlsInOrder() {
    Manuscript manuscript =
        word(
            "<w:sdt><w:sdtContent><w:p>"
                + r("甲")
                + "<w:hyperlink>"
                + r("乙")
                + "</w:hyperlink><w:smartTag>"
                + r("丙")
                + "</w:smartTag><w:sdt><w:sdtContent>"
                + r("丁。")
                + "</w:sdtContent></w:sdt></w:p>"
                + "</w:sdtContent></w:sdt>"
                + p("戊。"));
    assertThat(texts(manuscript)).containsExactly("甲乙丙丁。", "戊。");
  }

  @Test
  void showsNoFieldCodesAndNoHiddenText() {
    Manuscript manuscript =
        word(
            "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> DATE </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + r("一月")
                + "<w:r><w:fldChar"
                + " w:fldCharType=\"end\"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r>"
                + r("底。")
                + "</w:p>");
    assertThat(texts(manuscript)).containsExactly("一月底。");
    assertThat(codes(manuscript)).containsExactly("hidden-text");
  }

  @Test
  void readsATableAsRowsAndCells() {
    String cell = "<w:tc>%s</w:tc>";
    String row =
        "<w:tr>" + cell.formatted(p("项目")) + cell.formatted(p("数量") + p("（件）")) + "</w:tr>";
    Manuscript manuscript = word(p(SENTENCE) + "<w:tbl>" + row + row + "</w:tbl>" + p(SENTENCE));
    assertThat(manuscript.document().blocks().get(1).kind()).isEqualTo(BlockKind.TABLE);
    assertThat(texts(manuscript).get(1)).isEqualTo("项目\t数量 （件）\n项目\t数量 （件）");
  }

  @Test
  void readsATextBoxOnceAndTellsSo() {
    String box = "<w:txbxContent>" + p("框内文字。") + "</w:txbxContent>";
    Manuscript manuscript =
        word(
            "<w:p>"
                + r("正文。")
                + "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>"
                + box
                + "</w:drawing></mc:Choice><mc:Fallback><w:pict>"
                + box
                + "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>");
    assertThat(texts(manuscript)).containsExactly("正文。", "框内文字。");
    assertThat(codes(manuscript)).containsExactly("text-box");
  }

  @Test
  void tellsOfCommentsHeadersAndLinksButKeepsThemOut() {
    WordFile file =
        WordFile.saying(SENTENCE)
            .part("comments", "<w:comment>" + p("这里要改") + "</w:comment>")
            .part("header", p("内部资料"))
            .related("attachedTemplate", "file:///C:/normal.dotm", true)
            .related("hyperlink", "http://example.invalid/", true);
    Manuscript manuscript = word(file);
    assertThat(texts(manuscript)).containsExactly(SENTENCE);
    assertThat(codes(manuscript))
        .containsExactlyInAnyOrder("comments", "header-footer", "external-link", "external-link");
  }

  @Test
  void aFooterWithNothingButThePageNumberIsNotWorthAWord() {
    assertThat(codes(word(WordFile.saying(SENTENCE).part("footer", p("— 1 —"))))).isEmpty();
  }

  @Test
  void computesAutomaticNumbers() {
    WordFile file =
        WordFile.of(
                item(1, 0, "做法")
                    + p(SENTENCE)
                    + item(1, 1, "学习")
                    + item(1, 1, "执法")
                    + item(1, 0, "问题")
                    + item(1, 1, "认识")
                    + item(2, 0, "甲")
                    + item(2, 0, "乙"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">"
                    + level(0, 1, "chineseCounting", "%1、")
                    + level(1, 1, "chineseCountingThousand", "（%2）")
                    + "</w:abstractNum>"
                    + "<w:abstractNum w:abstractNumId=\"8\">"
                    + level(0, 3, "decimalEnclosedCircle", "%1")
                    + "</w:abstractNum>"
                    + num(1, 7, "")
                    + num(2, 8, ""));
    assertThat(word(file).document().blocks())
        .extracting(Block::label)
        .containsExactly("一、", "", "（一）", "（二）", "二、", "（一）", "③", "④");
    assertThat(word(file).document().blocks())
        .extracting(Block::level)
        .containsExactly(1, 0, 2, 2, 1, 2, 4, 4);
  }

  @Test
  void countsThroughNestedOverriddenAndSharedLists() {
    WordFile file =
        WordFile.of(
                item(1, 0, "甲。")
                    + item(1, 1, "乙。")
                    + item(1, 1, "丙。")
                    + item(2, 0, "丁。")
                    + item(3, 0, "戊。"))
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">"
                    + level(0, 1, "decimal", "%1.")
                    + level(1, 1, "lowerLetter", "%1.%2")
                    + "</w:abstractNum>"
                    + num(1, 7, "")
                    + num(2, 7, "")
                    + num(
                        3,
                        7,
                        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"));
    assertThat(word(file).document().blocks())
        .extracting(Block::label)
        .containsExactly("1.", "1.a", "1.b", "2.", "5.");
  }

  @Test
  void takesTheNumberingFromAStyle() {
    WordFile file =
        WordFile.of(
                "<w:p><w:pPr><w:pStyle w:val=\"H\"/></w:pPr>" + r("做法") + "</w:p>" + p(SENTENCE))
            .part(
                "styles",
                "<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .part(
                "numbering",
                "<w:abstractNum w:abstractNumId=\"7\">"
                    + level(0, 1, "japaneseCounting", "第%1部分")
                    + "</w:abstractNum>"
                    + num(1, 7, ""));
    assertThat(texts(word(file))).first().isEqualTo("第一部分做法");
  }

  private static String level(int level, int start, String format, String text) {
    return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>")
        .formatted(level, start, format, text);
  }

  private static String num(int id, int definition, String override) {
    return "<w:num w:numId=\"%d\"><w:abstractNumId w:val=\"%d\"/>%s</w:num>"
        .formatted(id, definition, override);
  }

  @Test
  void joinsATornParagraphButNotHeadings() {
    Manuscript manuscript =
        text(
            "一、主要做法",
            "（一）强化组织领导",
            "1.加强学习。坚持以会前学法为抓手，组织行政",
            "— 2 —",
            "执法人员参加培训六次。",
            "2.规范执法。办结十二件。");
    assertThat(texts(manuscript))
        .containsExactly(
            "一、主要做法", "（一）强化组织领导", "1.加强学习。坚持以会前学法为抓手，组织行政执法人员参加培训六次。", "2.规范执法。办结十二件。");
    assertThat(codes(manuscript)).containsExactlyInAnyOrder("broken-paragraph", "page-number");
    Notice joined =
        manuscript.notices().stream().filter(n -> n.block() != null).findFirst().orElseThrow();
    assertThat(joined.block().value()).isEqualTo("b3");
    assertThat(joined.quote()).isEqualTo("会前学法为抓手，组织行政执法人员参加培训六次。".substring(2, 22));
  }

  @Test
  void joinsATextWrappedAtOneWidth() {
    Manuscript manuscript =
        text(
            "一、主要做法",
            "今年以来青禾乡认真落实上级部署要求健全领导",
            "机制组织集中学习六次推动各村各部门依法办事",
            "水平持续提升办结行政执法案件十二件未发生复",
            "议诉讼败诉情形群众满意度明显提高。",
            "二、存在的问题",
            "我乡法治队伍力量仍显不足部分干部运用法治方",
            "式化解矛盾纠纷的能力还不够强普法宣传的形式",
            "比较单一。");
    assertThat(manuscript.document().blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.PARAGRAPH);
  }

  @Test
  void cutsAFlattenedReportAtItsHeadings() {
    String flat =
        "一、主要做法 "
            + SENTENCE.repeat(10)
            + "（一）强化领导。"
            + SENTENCE.repeat(10)
            + "二、存在问题 力量不足。"
            + SENTENCE;
    Manuscript manuscript = text(flat);
    assertThat(manuscript.document().blocks()).extracting(Block::level).containsExactly(1, 2, 1);
    assertThat(codes(manuscript)).containsExactly("flattened");
  }

  @Test
  void softLineBreaksEndALine() {
    Manuscript manuscript =
        word("<w:p>" + r("一、主要做法") + "<w:r><w:br/></w:r>" + r(SENTENCE) + "</w:p>");
    assertThat(texts(manuscript)).containsExactly("一、主要做法", SENTENCE);
  }

  @Test
  void dropsBookmarkResidueAndSaysWhere() {
    Manuscript manuscript = text("一、 [bookmark: _GoBack]主要做法", SENTENCE);
    assertThat(texts(manuscript)).first().isEqualTo("一、主要做法");
    assertThat(manuscript.notices())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.code()).isEqualTo("bookmark-residue");
              assertThat(notice.block().value()).isEqualTo("b1");
              assertThat(notice.quote()).isEqualTo("[bookmark: _GoBack]");
            });
  }

  @Test
  void tellsAHeadingFromARunInHeadingAndFromAListItem() {
    List<Block> blocks =
        text("一、主要做法", "（一）强化领导。党委统一部署。", "（二）队伍有短板。", "人员少，任务重。", "一是学法。", "1.开展培训。", "2.开展检查。")
            .document()
            .blocks();
    assertThat(blocks)
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH,
            BlockKind.PARAGRAPH);
    assertThat(blocks).extracting(Block::level).containsExactly(1, 2, 2, 0, 0, 3, 3);
  }

  @Test
  void knowsWhoGetsACopy() {
    Manuscript manuscript =
        text(
            "青禾乡2025年法治政府建设情况报告",
            "中共云岭区委、云岭区人民政府：",
            "一、主要做法",
            SENTENCE,
            "青禾乡人民政府",
            "2026年1月12日",
            "抄送：云岭区委依法治区办。");

    assertThat(manuscript.document().line(BlockKind.COPY_TO)).hasValue("抄送：云岭区委依法治区办。");
    assertThat(manuscript.document().line(BlockKind.DATE)).hasValue("2026年1月12日");
    assertThat(manuscript.document().line(BlockKind.SIGNATURE)).hasValue("青禾乡人民政府");
  }
}
