package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Numbering.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberingTest {
  @ParameterizedTest
  @CsvSource({
    "一、总则, 一、, CHINESE, 1, 1, 总则",
    "十二、附则, 十二、, CHINESE, 12, 1, 附则",
    "（三）执法, （三）, BRACKETED_CHINESE, 3, 2, 执法",
    "(二十一) 执法, (二十一), BRACKETED_CHINESE, 21, 2, 执法",
    "1.学习, 1., ARABIC_DOT, 1, 3, 学习",
    "2．学习, 2．, ARABIC_DOT, 2, 3, 学习",
    "3、　学习, 3、, ARABIC_COMMA, 3, 3, 学习",
    "1.2025年以来, 1., ARABIC_DOT, 1, 3, 2025年以来",
    "（4）宣传, （4）, BRACKETED_ARABIC, 4, 4, 宣传",
    "5）宣传, 5）, BRACKETED_ARABIC, 5, 4, 宣传",
    "③宣传, ③, CIRCLED, 3, 4, 宣传",
    "第二部分 不足, 第二部分, PART, 2, 1, 不足",
  })
  void splitsTheNumberOff(
      String text, String label, Style style, int number, int level, String rest) {
    Numbering numbering = Numbering.of(text).orElseThrow();
    assertThat(numbering).isEqualTo(new Numbering(label, style, number, rest));
    assertThat(numbering.level()).isEqualTo(level);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一是加强领导",
        "3.15国际消费者权益日",
        "2025年以来",
        "二、三产业融合",
        "十九大报告指出",
        "12.4宪法日",
        "第一责任人",
        "100个"
      })
  void leavesProseAlone(String text) {
    assertThat(Numbering.of(text)).isEmpty();
  }

  @Test
  void aBareNumberHasNothingBehindIt() {
    assertThat(Numbering.of("（一）").orElseThrow().rest()).isEmpty();
  }
}
