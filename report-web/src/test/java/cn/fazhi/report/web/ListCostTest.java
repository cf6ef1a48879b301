package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page with a list takes as many statements for many lines as for few. */
class ListCostTest extends WebTest {
  /** Session, account, roles, deputies, the units' names and unread notices come with each page. */
  private static final int MOST = 14;

  private static final int MORE = 12;

  @Autowired private StatementCount statements;
  @Autowired private Units units;

  private void same(Runnable page, Runnable more) {
    page.run();
    int before = least(page);
    for (int i = 0; i < MORE; i++) {
      more.run();
    }
    assertThat(before).isBetween(1, MOST);
    assertThat(least(page)).isBetween(1, before);
  }

  /** Of several times, because jobs ask the database now and then too. */
  private int least(Runnable page) {
    return IntStream.range(0, 4).map(i -> (int) statements.of(page)).min().orElseThrow();
  }

  private UnitCode unit() {
    String code = "LC-" + UUID.randomUUID().toString().substring(0, 8);
    UnitCode fresh = new UnitCode(code);
    units.save(new Unit(fresh, code + "镇", Unit.Kind.TOWN, new UnitCode("YJ")));
    return fresh;
  }

  @Test
  void theUnits() {
    Visitor keeper = as("sysadmin");
    same(() -> keeper.get("/units"), this::unit);
  }

  @Test
  void theUnitsToMerge() {
    Visitor keeper = as("sysadmin");
    same(() -> keeper.get("/units/merger"), this::unit);
    UnitCode ticked = unit();
    assertThat(
            keeper
                .post("/units/merger", "find", "yes", "words", "LC-", "part", ticked.value())
                .text())
        .contains(ticked + "镇");
  }

  @Test
  void theYears() {
    Visitor admin = as("flowadmin");
    same(() -> admin.get("/cycles"), stories::emptyCycle);
  }

  @Test
  void theUnitsThatAreLate() {
    Visitor admin = as("flowadmin");
    CycleId id = stories.emptyCycle();
    same(() -> admin.get("/reminders?cycle=" + id), () -> expect(id));
  }

  private void expect(CycleId id) {
    Set<UnitCode> expected = new HashSet<>(stories.years.of(id).units());
    expected.add(unit());
    stories.years.expect(id, expected);
  }

  @Test
  void whatIsPublic() {
    same(() -> nobody().get("/?year=all"), stories::published);
  }

  @Test
  void theTasks() {
    Visitor reviewer = as("reviewer");
    same(() -> reviewer.get("/reviews"), stories::inReview);
    OtherSystem system = system("reviewer");
    same(() -> system.get("/api/v1/tasks"), stories::inReview);
  }
}
