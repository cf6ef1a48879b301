package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.Blocks.ids;
import static cn.fazhi.report.core.document.Blocks.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormLineTest {
  private final Document text =
      new Document(
          List.of(
              of("p", BlockKind.PARAGRAPH, "正文。", null), of("q", BlockKind.TABLE, "甲\t乙", null)));

  @Test
  void linesFindTheirPlaceOnThePageInWhateverOrderTheyAreWritten() {
    var fresh = ids("x");
    Document report =
        text.with(BlockKind.DATE, "2026年1月15日", fresh)
            .with(BlockKind.ADDRESSEE, "县委、县政府：", fresh)
            .with(BlockKind.SIGNATURE, "青禾镇人民政府", fresh)
            .with(BlockKind.TITLE, "法治政府建设\r\n 情况报告 ", fresh)
            .with(BlockKind.DOCUMENT_NUMBER, "青政〔2026〕3号", fresh);

    assertThat(report.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.DOCUMENT_NUMBER,
            BlockKind.TITLE,
            BlockKind.ADDRESSEE,
            BlockKind.PARAGRAPH,
            BlockKind.TABLE,
            BlockKind.SIGNATURE,
            BlockKind.DATE);
    assertThat(report.line(BlockKind.TITLE)).contains("法治政府建设情况报告");
  }

  @Test
  void aRewrittenLineKeepsItsIdAndABlankOneGoes() {
    Document titled = text.with(BlockKind.TITLE, "旧题", ids("x"));

    assertThat(ids(titled.with(BlockKind.TITLE, "新题", ids("y")))).containsExactly("x0", "p", "q");
    assertThat(titled.with(BlockKind.TITLE, " \u3000", ids("y"))).isEqualTo(text);
    assertThat(text.with(BlockKind.DATE, "", ids("y"))).isEqualTo(text);
  }

  @Test
  void runningTextIsNoLineOfTheForm() {
    assertThatThrownBy(() -> text.with(BlockKind.PARAGRAPH, "正文", ids("x")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
