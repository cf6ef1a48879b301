package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.AccountId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentJsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " \u3000 两端空白 \u00a0",
        "罕见字𬱖与𠮷，组合e\u0301",
        "引号\"'\u201c\u201d、反斜杠\\、斜杠/、<b>&amp;",
        "表格\t两列\n下一行\r\n末行",
        "控制符\u0000\u0001\u001e\u001f\u007f\u2028\u2029\ufeff\u200b"
      })
  void everyTextComesBackToTheLetter(String text) {
    Document document =
        new Document(
            List.of(
                block("b1", BlockKind.HEADING, 2, "（一）" + text, text, StatutoryPart.OTHER),
                block("b2", BlockKind.TABLE, 0, "", text + text, null)));

    Document back = DocumentJson.read(DocumentJson.write(document));

    assertThat(back).isEqualTo(document);
    assertThat(back.digest()).isEqualTo(document.digest());
  }

  @Test
  void anEmptyDocumentComesBackEmpty() {
    assertThat(DocumentJson.read(DocumentJson.write(Document.EMPTY))).isEqualTo(Document.EMPTY);
  }

  @Test
  void everyKindAndPartComesBack() {
    for (BlockKind kind : BlockKind.values()) {
      for (StatutoryPart part : StatutoryPart.values()) {
        Document one = new Document(List.of(block("b1", kind, 0, "", "文", part)));
        assertThat(DocumentJson.read(DocumentJson.write(one))).isEqualTo(one);
      }
    }
  }

  /** Sealed texts are read for decades: this form may be added to but not renamed. */
  @Test
  void theKeptFormStaysAsItIs() {
    String kept =
        "[{\"id\":\"b1\",\"kind\":\"HEADING\",\"level\":1,\"label\":\"一、\",\"body\":\"举措\","
            + "\"part\":\"MEASURES\"}]";
    Document document =
        new Document(
            List.of(block("b1", BlockKind.HEADING, 1, "一、", "举措", StatutoryPart.MEASURES)));

    assertThat(DocumentJson.write(document)).isEqualTo(kept);
    assertThat(DocumentJson.read(kept)).isEqualTo(document);
  }

  @Test
  void findingsAndReasonsComeBack() {
    Finding whole = new Finding("form", Severity.WARNING, null, null, "缺少题目", null, null);
    Finding placed =
        new Finding(
            "wording",
            Severity.INFO,
            new Anchor(new BlockId("b1"), 3, 7),
            "法制",
            "应为法治",
            "1 + 1 = 2",
            "法治");
    Map<String, String> reasons = Map.of(placed.key(), "引用\"原文\"", whole.key(), "𬱖");

    assertThat(FindingsJson.read(FindingsJson.write(List.of(whole, placed))))
        .containsExactly(whole, placed);
    assertThat(FindingsJson.readReasons(FindingsJson.writeReasons(reasons))).isEqualTo(reasons);
  }

  @Test
  void templatesAndWritersComeBack() {
    var template = CycleFixture.OF_2025.template();
    Set<AccountId> writers = Set.of(new AccountId("b"), new AccountId("a,c"));

    assertThat(TemplateJson.read(TemplateJson.write(template))).isEqualTo(template);
    assertThat(WritersJson.read(WritersJson.write(writers))).isEqualTo(writers);
    assertThat(WritersJson.write(writers)).isEqualTo("[\"a,c\",\"b\"]");
  }

  private static Block block(
      String id,
      BlockKind kind,
      int level,
      String label,
      String body,
      @Nullable StatutoryPart part) {
    return new Block(new BlockId(id), kind, level, label, body, part);
  }
}
