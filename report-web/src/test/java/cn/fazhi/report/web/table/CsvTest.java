package cn.fazhi.report.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "\n=1", "\0=1", "＝1", "＋1", "－1", "＠a"})
  @Tag("R069")
  void whatLooksLikeAFormulaIsText(String cell) {
    assertThat(Csv.line(cell)).startsWith("\"'").doesNotContain("\0");
  }

  @Test
  void quotesAndCommasStayInsideTheirCell() {
    assertThat(Csv.line("a\"b,c", "第 1 条")).isEqualTo("\"a\"\"b,c\",\"第 1 条\"\r\n");
  }
}
