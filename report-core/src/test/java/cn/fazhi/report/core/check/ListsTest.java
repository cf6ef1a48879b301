package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bureau's own lists stand beside the shipped ones, and faults are told by their line. */
class ListsTest {
  @ParameterizedTest
  @EnumSource(ListName.class)
  void shippedListsAreWithoutFaultAndSaySomething(ListName name) {
    assertThat(Lists.faults(name, name.shipped())).isEmpty();
    assertThat(ListLine.of(name.shipped())).hasSizeGreaterThan(10);
    assertThat(name.shipped().get(0)).startsWith("#");
  }

  @Test
  void whatSaysTheSameAsTheShippedListIsNoEdition() {
    assertThat(Lists.of(Map.of(ListName.WORDING, ListName.WORDING.shipped())))
        .isEqualTo(Lists.AS_SHIPPED);
    assertThat(Lists.AS_SHIPPED.key()).isEmpty();
  }

  @Test
  void anEditionKeepsItsLinesAndTheOtherListsAsShipped() {
    Lists own = Lists.of(Map.of(ListName.PLACES, List.of("# 本地", "", "石桥村")));

    assertThat(own.text(ListName.PLACES)).isEqualTo("# 本地\n\n石桥村");
    assertThat(own.lines(ListName.WORDING)).isEqualTo(ListName.WORDING.shipped());
    assertThat(own.own()).containsOnlyKeys(ListName.PLACES);
    assertThat(own.key()).hasSize(64);
    assertThat(own.key()).isNotEqualTo(Lists.of(Map.of(ListName.PLACES, List.of("石桥村"))).key());
  }

  @Test
  void faultsNameTheirLine() {
    assertThat(Lists.faults(ListName.WORDING, List.of("# 说明", "法", "甲乙 | 甲乙", "甲乙|丙|二〇二一")))
        .hasSize(3)
        .allMatch(fault -> fault.matches("第 [234] 行：.*"));
    assertThat(Lists.faults(ListName.WORDING, List.of("甲乙|丙|2024|2021"))).hasSize(1);
    assertThat(Lists.faults(ListName.WORDING, List.of("甲乙|丙|||丁戊"))).hasSize(1);
    assertThat(Lists.faults(ListName.WORDING, List.of("甲乙|丙||||说明|有时"))).hasSize(1);
    assertThat(Lists.faults(ListName.WORDING, List.of("甲乙\t丙\t2021\t\t大甲乙\t说明\t提示"))).isEmpty();
    assertThat(Lists.faults(ListName.PLACES, List.of("镇", "甲镇 | 本地"))).hasSize(2);
    assertThat(Lists.faults(ListName.SURNAMES, List.of("王 李 张三丰", "欧阳"))).hasSize(1);
    assertThat(Lists.faults(ListName.FORMULAS, List.of("法治"))).hasSize(1);
  }
}
