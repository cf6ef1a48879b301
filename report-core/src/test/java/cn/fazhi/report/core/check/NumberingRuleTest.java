package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberingRuleTest {
  @Test
  void followsListsThatStartAgainUnderANewParentOrRunOn() {
    assertThat(look("一、甲", "（一）乙", "1.丙。", "2.丁。", "（二）戊", "1.己。", "二、庚", "（一）辛")).isEmpty();
    assertThat(look("一、甲", "（一）乙", "1.丙。", "2.丁。", "（二）戊", "3.己。", "4.庚。", "二、辛")).isEmpty();
    assertThat(look("一、甲", "1.乙。", "2.丙。", "二、丁", "1.戊。", "（1）己。", "（2）庚。", "2.辛。")).isEmpty();
    assertThat(look("九、甲".replace("九", "一"), "段落。", "二、乙", "三、丙")).isEmpty();
    assertThat(look("一、甲", "（一）乙", "（二）丙", "二、丁", "（三）戊")).isEmpty();
  }

  @Test
  void findsASkippedNumber() {
    assertThat(look("一、甲", "二、乙", "四、丙"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.quote()).isEqualTo("四、");
              assertThat(finding.suggestion()).isEqualTo("三、");
              assertThat(finding.message()).contains("跳到");
            });
    assertThat(look("一、甲", "（一）乙", "（三）丙")).hasSize(1);
    assertThat(look("一、甲", "1.乙。", "2.丙。", "4.丁。")).hasSize(1);
  }

  @Test
  void findsARepeatedNumber() {
    assertThat(look("一、甲", "二、乙", "二、丙"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.message()).contains("重复"));
    assertThat(look("一、甲", "（一）乙", "（一）丙", "（二）丁")).hasSize(1);
  }

  @Test
  void findsStylesMixedWithinALevel() {
    assertThat(look("一、甲", "（1）乙", "（2）丙", "（三）丁", "（四）戊"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.quote()).isEqualTo("（三）");
              assertThat(finding.message()).contains("样式不统一");
              assertThat(finding.suggestion()).isEqualTo("（3）");
            });
    assertThat(look("一、甲", "1.乙。", "2、丙。", "3、丁。")).hasSize(1);
  }

  @Test
  void asksForTheBeginningOfAList() {
    assertThat(look("二、甲", "三、乙"))
        .singleElement()
        .satisfies(f -> assertThat(f.message()).contains("前面没有"));
  }

  @Test
  void knowsNumbersAboveTenAndParts() {
    assertThat(look("九、甲", "十、乙", "十一、丙", "十二、丁")).hasSize(1);
    assertThat(look("第一部分 甲", "一、乙", "第二部分 丙", "一、丁")).isEmpty();
    assertThat(Numbered.of("二十一、")).isEqualTo(new Numbered("一、", 21));
    assertThat(Numbered.of("（１２）")).isNotNull();
    assertThat(Numbered.of("•")).isNull();
  }

  private static List<Finding> look(String... lines) {
    return Look.with(new NumberingRule(), lines);
  }
}
