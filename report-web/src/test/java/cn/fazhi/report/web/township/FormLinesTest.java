package cn.fazhi.report.web.township;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines around the parts, as they are typed. */
class FormLinesTest {
  private static Document addressed(Document text, String to) {
    return FormLines.written(text, Map.of("ADDRESSEE", to));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"区委、区政府|区委、区政府：", "'区委、区政府 :： '|区委、区政府：", "'区委：区政府:'|区委：区政府：", "'：: '|''", "''|''"})
  void anAddresseeEndsWithOneColon(String typed, String kept) {
    assertThat(addressed(Document.EMPTY, typed).line(BlockKind.ADDRESSEE).orElse(""))
        .isEqualTo(kept);
  }

  @Test
  void whatIsLongerThanItsFieldIsRefusedHoweverLong() {
    assertThatExceptionOfType(Refusal.NotReady.class)
        .isThrownBy(() -> addressed(Document.EMPTY, ":".repeat(1_000_000) + "x"))
        .withMessageContaining("“主送机关”最多写 200 个字，现在有 1000001 个。请缩短后再保存。");
    assertThatExceptionOfType(Refusal.NotReady.class)
        .isThrownBy(() -> FormLines.written(Document.EMPTY, Map.of("DATE", "一".repeat(41))))
        .withMessageContaining("成文日期");
  }

  @Test
  void whatWasImportedLongerStaysWhileNobodyChangesIt() {
    String name = "区".repeat(250) + "：";
    Document imported = Document.EMPTY.with(BlockKind.ADDRESSEE, name, Manuscripts::fresh);

    assertThat(addressed(imported, name).line(BlockKind.ADDRESSEE)).hasValue(name);
    assertThatExceptionOfType(Refusal.NotReady.class)
        .isThrownBy(() -> addressed(imported, "市" + name));
  }
}
