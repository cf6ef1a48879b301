package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PDFs with text: what is one paragraph, what is no text at all, what does not come in. */
class PdfTest {
  private static final String LONG =
      "清潭镇坚持把法治建设作为基础工作来抓，全年组织学习六次，办结群众诉求四十二件，" + "没有发生因执法不当引起的复议和诉讼，群众对依法办事的满意程度有了明显提高。";

  private static final String OTHER = "各村轮流值班，每月公布一次值班表，引导群众依法表达诉求，做到件件有回音。";

  private static PdfFile report(int columns, int rows) {
    return new PdfFile(columns, rows)
        .centred("清潭镇法治政府建设情况报告")
        .paragraph("一、主要举措和成效")
        .paragraph(LONG)
        .paragraph("（一）强化领导")
        .paragraph(OTHER)
        .paragraph(LONG + OTHER)
        .paragraph("二、存在的不足和原因")
        .paragraph(OTHER);
  }

  private static Manuscript read(byte[] bytes) {
    return Intake.read(bytes, "报告.pdf");
  }

  private static List<String> texts(Manuscript manuscript) {
    return manuscript.document().blocks().stream().map(Block::text).toList();
  }

  private static List<String> codes(Manuscript manuscript) {
    return manuscript.notices().stream().map(Notice::code).toList();
  }

  private static @Nullable Fault fault(byte[] bytes) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> read(bytes));
    return refused == null ? null : refused.fault();
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 7, 11, 25})
  void whereverAPageEndsTheParagraphsAreTheSame(int rows) {
    Manuscript manuscript = read(report(26, rows).bytes());
    assertThat(manuscript.format()).isEqualTo(Format.PDF);
    assertThat(texts(manuscript))
        .containsExactly(
            "清潭镇法治政府建设情况报告",
            "一、主要举措和成效",
            LONG,
            "（一）强化领导",
            OTHER,
            LONG + OTHER,
            "二、存在的不足和原因",
            OTHER);
    assertThat(codes(manuscript)).containsExactly("pdf-text");
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 22, 26, 28})
  void howeverWideTheColumnTheParagraphsAreTheSame(int columns) {
    assertThat(texts(read(report(columns, 20).bytes())))
        .isEqualTo(texts(read(report(26, 25).bytes())));
  }

  @Test
  void pageNumbersAndRunningHeadsAreTold() {
    Manuscript manuscript = read(report(26, 4).headed("清潭镇内部资料").numbered().bytes());
    assertThat(texts(manuscript)).isEqualTo(texts(read(report(26, 4).bytes())));
    assertThat(codes(manuscript)).containsExactly("page-number", "header-footer", "pdf-text");
  }

  @Test
  void rowsOfCellsAreATable() {
    PdfFile file = report(26, 25).cells(9, "项目", "二〇二四年", "二〇二五年").cells(9, "调解", "31件", "42件");
    assertThat(read(file.bytes()).document().blocks())
        .filteredOn(block -> block.kind() == BlockKind.TABLE)
        .extracting(Block::text)
        .containsExactly("项目\t二〇二四年\t二〇二五年\n调解\t31件\t42件");
  }

  @Test
  void signatureAndDateStandAlone() {
    PdfFile file = report(26, 25).line(18, "清潭镇人民政府").line(17, "2026年1月15日");
    Manuscript manuscript = read(file.bytes());
    assertThat(manuscript.document().line(BlockKind.SIGNATURE)).hasValue("清潭镇人民政府");
    assertThat(manuscript.document().line(BlockKind.DATE)).hasValue("2026年1月15日");
  }

  @Test
  void radicalsThatLookLikeCharactersBecomeCharacters() {
    PdfFile file = new PdfFile(26, 25).paragraph("⼀、⼈⺠调解⼯作").paragraph(LONG);
    assertThat(texts(read(file.bytes()))).first().isEqualTo("一、人民调解工作");
  }

  @Tag("R056")
  @Test
  void picturesOfTextAreNamedAsWhatTheyAre() {
    assertThat(fault(new PdfFile(26, 25).line(0, "").bytes())).isEqualTo(Fault.SCANNED);
    assertThat(fault(new PdfFile(26, 25).line(12, "— 1 —").bytes())).isEqualTo(Fault.SCANNED);
  }

  @Tag("R056")
  @Test
  void aPasswordOrARestrictionIsNamed() throws IOException {
    for (String password : new String[] {"secret", ""}) {
      try (PDDocument document = Loader.loadPDF(report(26, 25).bytes())) {
        document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        assertThat(fault(out.toByteArray())).isEqualTo(Fault.ENCRYPTED);
      }
    }
  }

  @Tag("R053")
  @Test
  void filesInsideAreRefusedAndScriptsOnlyTold() {
    String names = "/Names<</EmbeddedFiles<</Names[(a)<<>>]>>>>";
    String attached = "/Annots[<</Type/Annot/Subtype/FileAttachment>>]";
    String script = "/OpenAction<</S/JavaScript/JS(app.alert(1))>>";
    String launch = "/OpenAction<</S/Launch/F(cmd.exe)>>";
    assertThat(fault(report(26, 25).bytesWith(names, ""))).isEqualTo(Fault.MACRO);
    assertThat(fault(report(26, 25).bytesWith("", attached))).isEqualTo(Fault.MACRO);
    assertThat(codes(read(report(26, 25).bytesWith(script, "")))).contains("active-content");
    assertThat(codes(read(report(26, 25).bytesWith(launch, "")))).contains("active-content");
  }

  @Tag("R050")
  @Test
  void bombs() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 65; i++) {
        deflater.write(new byte[1 << 20]);
      }
    }
    assertThat(fault(withStream("/Filter/FlateDecode", packed.toByteArray())))
        .isEqualTo(Fault.BOMB);
    assertThat(fault(withStream("/Filter/LZWDecode", new byte[9]))).isEqualTo(Fault.BOMB);
    assertThat(fault(withStream("/Filter/L#5AW#44ecode", new byte[9]))).isEqualTo(Fault.BOMB);
    assertThat(fault(withStream("/Filter/RunLengthDecode", new byte[9]))).isEqualTo(Fault.BOMB);
    for (String letters : List.of("ASCIIHexDecode", "AHx", "ASCII85Decode", "A85")) {
      assertThat(fault(withStream("/Filter[/" + letters + "/FlateDecode]", new byte[9])))
          .isEqualTo(Fault.BOMB);
    }
  }

  /** Far inside a packed stream of objects, where a filter may be named that is used elsewhere. */
  @Tag("R050")
  @Test
  void aFilterNamedLateInPackedObjectsIsFoundWhereverABufferEnds() throws IOException {
    for (int before : List.of(10, 64 * 1024 - 7, 64 * 1024 + 1, 200_000)) {
      byte[] objects =
          ("8 0 ".repeat(before / 4 + 1).substring(0, before) + "/LZWDecode 9 0 R")
              .getBytes(StandardCharsets.ISO_8859_1);

      assertThat(fault(withStream("/Type/ObjStm/Filter/FlateDecode", deflated(objects))))
          .as("%d before", before)
          .isEqualTo(Fault.BOMB);
    }
  }

  private static byte[] deflated(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
      deflater.write(content);
    }
    return packed.toByteArray();
  }

  private static byte[] withStream(String filter, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(report(26, 25).bytes());
    String head = "99 0 obj<<" + filter + "/Length " + content.length + ">>stream\n";
    out.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(content);
    out.writeBytes("\nendstream endobj\n".getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }

  @Test
  void threeHundredPagesAndNoMore() {
    PdfFile file = new PdfFile(26, 1);
    for (int i = 0; i < 300; i++) {
      file.line(0, Character.toString(0x4e00 + i) + "村的会议已经召开，议题是依法行政工作。");
    }
    assertThat(fault(file.bytes())).isNull();
    assertThat(fault(file.line(0, "再来一页。").bytes())).isEqualTo(Fault.TOO_MANY_PAGES);
  }
}
