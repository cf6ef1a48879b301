package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R109")
class PersonalDataRuleTest {
  private final Rule rule = new PersonalDataRule();

  @Test
  void findsIdNumbersWithAValidCheckDigitAndOffersThemMasked() {
    assertThat(Look.with(rule, "当事人身份证号11010519491231002X。"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.ERROR);
              assertThat(finding.quote()).isEqualTo("11010519491231002X");
              assertThat(finding.suggestion()).isEqualTo("110105********002X");
              assertThat(finding.message()).contains("身份证号", "隐去");
            });
    for (String text :
        List.of(
            "11010519491231002x",
            "110105 19491231 002X",
            "１１０１０５１９４９１２３１００２Ｘ",
            "证号：440524188001010014")) {
      boolean tooOld = text.contains("1880");
      assertThat(Look.with(rule, text)).as(text).hasSize(tooOld ? 0 : 1);
    }
  }

  @Test
  void findsOldIdNumbersOnlyInContext() {
    assertThat(Look.quotes(rule, "身份证号码：110105491231002。")).containsExactly("110105491231002");
    assertThat(Look.with(rule, "流水号110105491231002。")).isEmpty();
  }

  @Test
  void findsMobileNumbers() {
    assertThat(Look.with(rule, "联系电话13812345678。"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.suggestion()).isEqualTo("138****5678"));
    for (String text :
        List.of("电话：138 1234 5678", "１３８１２３４５６７８", "138-1234-5678", "手机15912345678（张某）")) {
      assertThat(Look.with(rule, text)).as(text).hasSize(1);
    }
  }

  @Test
  void findsBankCards() {
    assertThat(
            Look.with(rule, "账号6222 0212 3456 7890 128。").size()
                + Look.with(rule, "卡号4111111111111111。").size())
        .isGreaterThan(0);
    assertThat(Look.with(rule, "卡号4111 1111 1111 1111。").get(0).suggestion())
        .isEqualTo("4111********1111");
  }

  @Test
  void findsPlatesPrivateMailAndTelephonesAtHome() {
    assertThat(Look.quotes(rule, "查扣冀A12B45一辆，材料发至zhangsan88@qq.com。"))
        .containsExactlyInAnyOrder("冀A12B45", "zhangsan88@qq.com");
    assertThat(Look.quotes(rule, "当事人家庭电话：0312-3124567。")).containsExactly("0312-3124567");
  }

  @Test
  void findsThemInTablesHeadingsAndTheTitle() {
    for (BlockKind kind : BlockKind.values()) {
      Block block = new Block(new BlockId("b1"), kind, 0, "", "联系人\t电话13812345678", null);
      assertThat(Look.with(rule, new Document(List.of(block)))).as(kind.name()).hasSize(1);
    }
  }

  @Tag("R111")
  @Test
  void namesOfPeopleInACaseAreToldAndCanStandForAReason() {
    assertThat(Look.with(new PersonNameRule(), "当事人王小明不服处罚决定，申请行政复议。"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.quote()).isEqualTo("王小明");
              assertThat(finding.severity()).isNotEqualTo(Severity.BLOCKER);
            });
    assertThat(Look.with(new PersonNameRule(), "镇长李明带头讲法治课。")).isEmpty();
  }

  @Tag("R110")
  @Test
  void raisesNoAlarmOverOtherNumbers() {
    for (String text :
        List.of(
            "统一社会信用代码91110105MA01ABCD2X。",
            "案号（2024）苏0623民初12345号。",
            "身份证末位校验错误110105194912310021。",
            "已隐去138****5678和110105********002X。",
            "热线12345、12348，电话0513-84561234。",
            "编号201312345678901。",
            "金额13812345678元。",
            "卡号4111111111111112。",
            "共办理15251次，涉及469879人次，2024年12月31日。",
            "订单号9913812345678。",
            "文件编号20240101123456789。")) {
      assertThat(Look.with(rule, text)).as(text).isEmpty();
    }
  }
}
