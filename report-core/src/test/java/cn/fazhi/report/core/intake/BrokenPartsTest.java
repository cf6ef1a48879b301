package cn.fazhi.report.core.intake;

import static cn.fazhi.report.core.intake.WordFile.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.FileType;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts that no parser has looked through before they are read. */
class BrokenPartsTest {
  private static final String SENTENCE = "全年组织学习六次。";

  private static @Nullable Fault fault(WordFile file) {
    Unreadable refused =
        catchThrowableOfType(Unreadable.class, () -> Intake.read(file.bytes(), "报告.docx"));
    return refused == null ? null : refused.fault();
  }

  private static List<String> texts(WordFile file) {
    return Intake.read(file.bytes(), "报告.docx").document().blocks().stream()
        .map(Block::text)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"styles", "numbering", "header", "footer", "comments"})
  void brokenPartsThatAreReadAreCorrupt(String kind) {
    for (String broken :
        List.of("<w:a>", "</w:a>", "<w:a b='<'/>", "<w:a b='1' b='2'/>", "<q:a/>")) {
      assertThat(fault(WordFile.saying(SENTENCE).part(kind, broken))).isEqualTo(Fault.CORRUPT);
    }
    byte[] wrong = {'<', 'a', '>', (byte) 0xC0, (byte) 0xBC, '<', '/', 'a', '>'};
    WordFile file = WordFile.saying(SENTENCE).part(kind, "").with("word/" + kind + ".xml", wrong);
    assertThat(fault(file)).isEqualTo(Fault.CORRUPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:p>",
        "</w:p>",
        "<w:p a=b/>",
        "</w:body></w:document>",
        "&#0;",
        "\u0001",
        "]]>"
      })
  void aBrokenTextIsCorruptAndNeverHalfRead(String broken) {
    assertThat(fault(WordFile.of(p(SENTENCE) + broken))).isEqualTo(Fault.CORRUPT);
    assertThat(fault(WordFile.of(broken + p(SENTENCE)))).isEqualTo(Fault.CORRUPT);
  }

  @Test
  void whatNobodyReadsNeedNotBeWellFormed() {
    for (String name : List.of("word/settings.xml", "docProps/core.xml", "customXml/item1.xml")) {
      assertThat(texts(WordFile.saying(SENTENCE).with(name, "<a><b></a>")))
          .containsExactly(SENTENCE);
    }
  }

  @Test
  void butThereTooNothingGetsInThatIsRefusedElsewhere() {
    for (String name : List.of("word/settings.xml", "customXml/item1.xml")) {
      assertThat(fault(WordFile.saying(SENTENCE).with(name, "<a><o:OLEObject xmlns:o='o'/></b>")))
          .isEqualTo(Fault.MACRO);
      assertThat(fault(WordFile.saying(SENTENCE).with(name, "<!DOCTYPE a><a><b></a>")))
          .isEqualTo(Fault.DOCTYPE);
      assertThat(fault(WordFile.saying(SENTENCE).with(name, "<a>".repeat(257))))
          .isEqualTo(Fault.BOMB);
    }
  }

  @Test
  @Tag("R050")
  void theElementsOfAllPartsAreCountedTogether() {
    WordFile file = WordFile.saying(SENTENCE);
    for (int i = 0; i < 5; i++) {
      StringBuilder part = new StringBuilder("<a>");
      for (int j = 0; j < 90_000; j++) {
        part.append("<b c='").append(Integer.toHexString(j * 0x9E3779B1)).append("'/>");
      }
      file.with("customXml/item" + i + ".xml", part.append("</a>").toString());
    }
    assertThat(fault(file)).isEqualTo(Fault.TOO_LONG);
  }

  @Test
  void anAttachmentThatNobodyParsesIsScannedToTheEnd() {
    assertThat(Enclosures.typeOf(WordFile.saying("附表").bytes())).isEqualTo(FileType.DOCX);
    byte[] broken = WordFile.saying("附表").with("word/settings.xml", "<a><b></a>").bytes();
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Enclosures.typeOf(broken));
    assertThat(refused.fault()).isEqualTo(Fault.BROKEN_ATTACHMENT);
  }

  @Test
  void partsWithChineseNamesAreFound() {
    String header =
        "<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">%s</w:hdr>"
            .formatted(p("内部资料"));
    WordFile file =
        WordFile.saying(SENTENCE)
            .with("word/页眉1.xml", header)
            .related("header", "%E9%A1%B5%E7%9C%891.xml", false);
    assertThat(Intake.read(file.bytes(), "a").notices())
        .extracting(Notice::quote)
        .containsExactly("内部资料");
  }

  @Test
  void aSmallPictureMaySqueezeWell() {
    byte[] white = "a".repeat(500_000).getBytes(StandardCharsets.UTF_8);
    assertThat(texts(WordFile.saying(SENTENCE).with("word/media/a.bin", white)))
        .containsExactly(SENTENCE);
  }
}
