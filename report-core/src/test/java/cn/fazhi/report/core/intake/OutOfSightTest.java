package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.p;
import static cn.fazhi.report.core.intake.WordFile.r;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Block;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where nobody looks, a file may carry people's numbers: they are found, or stay outside. */
class OutOfSightTest {
  private static final String NUMBER = "11010519491231002X";
  private static final String SENTENCE = "全年组织学习六次。";
  private static final String CORE =
      "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

  private static WordFile with(String body) {
    return WordFile.of(body + p(SENTENCE));
  }

  /** Where the number is, a file with it there, and what the file's reader is told. */
  static Stream<Arguments> leftOutside() {
    String inside = p(NUMBER);
    return Stream.of(
        Arguments.of("header", with("").part("header", inside), "header-footer"),
        Arguments.of("footer", with("").part("footer", inside), "header-footer"),
        Arguments.of(
            "footnote",
            with("<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>")
                .part("footnotes", "<w:footnote w:id=\"1\">" + inside + "</w:footnote>"),
            "footnotes"),
        Arguments.of(
            "endnote",
            with("<w:p><w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>")
                .part("endnotes", "<w:endnote w:id=\"1\">" + inside + "</w:endnote>"),
            "footnotes"),
        Arguments.of(
            "comment",
            with("")
                .part(
                    "comments",
                    "<w:comment w:id=\"1\" w:author=\"" + NUMBER + "\">" + inside + "</w:comment>"),
            "comments"),
        Arguments.of(
            "hidden text",
            with("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>" + NUMBER + "</w:t></w:r></w:p>"),
            "hidden-text"),
        Arguments.of(
            "deletion",
            with(
                "<w:p><w:del w:author=\""
                    + NUMBER
                    + "\"><w:r><w:delText>"
                    + NUMBER
                    + "</w:delText></w:r></w:del>"
                    + r("会议。")
                    + "</w:p>"),
            "tracked-changes"),
        Arguments.of(
            "picture's description",
            with(
                "<w:p><w:r><w:drawing><docPr descr=\"%s\"/><blip/></w:drawing></w:r></w:p>"
                    .formatted(NUMBER)),
            "pictures"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("leftOutside")
  @Tag("R112")
  @Tag("R064")
  void itStaysOutsideAndTheReaderIsToldThatThereIsSomething(
      String place, WordFile file, String told) {
    Manuscript read = Intake.read(file.bytes(), "报告.docx");
    assertThat(text(read)).contains("学习六次").doesNotContain(NUMBER);
    assertThat(read.notices()).extracting(Notice::code).contains(told);
  }

  @Test
  @Tag("R112")
  @Tag("R064")
  void authorsCompaniesAndNamesOfFilesDoNotComeAlong() throws IOException {
    WordFile word =
        with("")
            .with(
                "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"%s\"><cp:lastModifiedBy>%s</cp:lastModifiedBy></cp:coreProperties>"
                    .formatted(CORE, NUMBER))
            .with("docProps/app.xml", "<Properties><Company>" + NUMBER + "</Company></Properties>");
    assertThat(text(Intake.read(word.bytes(), NUMBER + ".docx"))).isEqualTo(SENTENCE);

    String note = "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(" + NUMBER + ")>>]";
    byte[] plain = new PdfFile(20, 6).paragraph(SENTENCE.repeat(20)).bytesWith("", note);
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(plain)) {
      document.getDocumentInformation().setAuthor(NUMBER);
      document.getDocumentInformation().setTitle(NUMBER);
      document.save(pdf);
    }
    Manuscript read = Intake.read(pdf.toByteArray(), NUMBER + ".pdf");
    assertThat(text(read)).isEqualTo(SENTENCE.repeat(20));
    assertThat(read.notices()).extracting(Notice::code).contains("comments");
  }

  @Test
  @Tag("R112")
  void whatStandsInATextBoxATableOrAnInsertionIsTakenInAndFound() {
    String box = "<w:p><w:r><w:txbxContent>" + p("证号" + NUMBER) + "</w:txbxContent></w:r></w:p>";
    String table = "<w:tbl><w:tr><w:tc>" + p("证号" + NUMBER) + "</w:tc></w:tr></w:tbl>";
    String insertion = "<w:p><w:ins>" + r("证号" + NUMBER) + "</w:ins></w:p>";
    for (String body : List.of(box, table, insertion)) {
      Manuscript read = Intake.read(with(body).bytes(), "报告.docx");
      assertThat(
              Checker.analyse(read.document(), new Background("清河镇", 2025, List.of())).findings())
          .as(body)
          .filteredOn(finding -> finding.rule().equals("personal-data"))
          .extracting(Finding::quote)
          .containsExactly(NUMBER);
    }
  }

  private static String text(Manuscript read) {
    return read.document().blocks().stream().map(Block::text).collect(Collectors.joining("\n"));
  }
}
