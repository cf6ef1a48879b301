package cn.fazhi.report.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is listed of many units to tick. */
class ShortlistTest {
  private static List<Unit> units(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                new Unit(
                    new UnitCode("SL-" + i), "第" + i + "镇", Unit.Kind.TOWN, new UnitCode("SL")))
        .toList();
  }

  @Test
  void whatIsTickedStaysHoweverManyFitAndTheRestIsCounted() {
    Shortlist list = Shortlist.of(units(300), List.of("SL-298", "SL-299", "SL-0"), unit -> true);

    assertThat(list.units()).hasSize(Shortlist.PAGE + 3).doesNotHaveDuplicates();
    assertThat(list.units().subList(0, 3))
        .extracting(unit -> unit.code().value())
        .containsExactly("SL-0", "SL-298", "SL-299");
    assertThat(list.found()).isEqualTo(297);
    assertThat(list.more()).isEqualTo(197);
  }

  @Test
  void ofFewAllAreListedAsTheyStand() {
    Shortlist list = Shortlist.of(units(60), List.of("SL-59"), unit -> false);

    assertThat(list.units()).isEqualTo(units(60));
    assertThat(list.many()).isFalse();
    assertThat(list.more()).isZero();
  }
}
