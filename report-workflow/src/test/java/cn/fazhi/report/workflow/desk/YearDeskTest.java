package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Cycle.State;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A year is prepared from the one before, opened when nothing is missing, and closed for a reason.
 */
@DeskTest
class YearDeskTest {
  private static final UnitCode DISTRICT = new UnitCode("yd");
  private static final UnitCode BUREAU = new UnitCode("yd-sf");
  private static final UnitCode TOWN = new UnitCode("yd-t1");
  private static final UnitCode OTHER = new UnitCode("yd-t2");

  @Autowired YearDesk desk;
  @Autowired TemplateDesk templates;
  @Autowired TownshipDesk township;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired Accounts accounts;
  @Autowired Reports reports;
  @Autowired Notices notices;
  @Autowired Office office;

  private static Actor planner(UnitCode bureau) {
    return new Actor(
        new AccountId("yd-planner"), "许管理", Set.of(new Grant(bureau, Role.WORKFLOW_ADMIN)));
  }

  private static Actor drafter(UnitCode town) {
    return new Actor(new AccountId("yd-d"), "林起草", Set.of(new Grant(town, Role.DRAFTER)));
  }

  private final Actor planner = planner(BUREAU);

  private Cycle now(CycleId id) {
    return cycles.find(id).orElseThrow();
  }

  private CycleId prepared() {
    units.save(new Unit(DISTRICT, "元德区", Unit.Kind.DISTRICT, null));
    units.save(new Unit(BUREAU, "元德区司法局", Unit.Kind.BUREAU, DISTRICT));
    units.save(new Unit(TOWN, "元德一镇", Unit.Kind.TOWN, DISTRICT));
    units.save(new Unit(OTHER, "元德二镇", Unit.Kind.TOWN, DISTRICT));
    return desk.prepare(planner);
  }

  private void staffed() {
    accounts.save(
        new Account(
            new AccountId("yd-staff"),
            "yd-staff",
            "全才",
            "h",
            true,
            Set.of(
                new Grant(BUREAU, Role.REVIEWER),
                new Grant(BUREAU, Role.APPROVER),
                new Grant(BUREAU, Role.PUBLISHER))));
  }

  @Test
  @Tag("F35")
  void fromThePreparationToTheNextYear() {
    CycleId id = prepared();
    Cycle first = now(id);

    assertThat(desk.prepare(planner)).as("asking twice prepares one").isEqualTo(id);
    assertThat(first.state()).isEqualTo(State.PREPARED);
    assertThat(first.units()).containsExactlyInAnyOrder(TOWN, OTHER);
    assertThat(first.submitBy()).isEqualTo(LocalDate.of(first.year() + 1, 3, 1).minusDays(1));
    assertThat(first.publishBy()).isEqualTo(LocalDate.of(first.year() + 1, 3, 31));
    assertThatThrownBy(() -> township.open(drafter(TOWN), id, TOWN))
        .isInstanceOf(Refusal.NotFound.class);

    // nobody reviews: the check says so and the year stays shut
    assertThat(desk.details(planner, id).faults()).anyMatch(f -> f.contains("还没有审核人"));
    assertThat(desk.details(planner, id).advice()).anyMatch(a -> a.contains("元德一镇"));
    assertThatThrownBy(() -> desk.open(planner, id, first.version()))
        .isInstanceOf(Refusal.NotReady.class);
    staffed();
    assertThat(desk.details(planner, id).faults()).isEmpty();
    desk.open(planner, id, first.version());
    assertThatThrownBy(() -> desk.close(planner, id, first.version(), "看错了页面"))
        .isInstanceOf(Refusal.Stale.class);

    extended(id);
    closes(id);
    changes(id, copies(id));
    strangers(id);
  }

  private void extended(CycleId id) {
    LocalDate later = now(id).submitBy().plusDays(10);
    assertThatThrownBy(() -> desk.extend(planner, id, TOWN, later, " "))
        .isInstanceOf(Refusal.NotReady.class);
    assertThatThrownBy(() -> desk.extend(planner, id, TOWN, now(id).submitBy(), "受灾"))
        .isInstanceOf(Refusal.NotReady.class);
    Actor drafter = drafter(TOWN);
    accounts.save(new Account(drafter.account(), "yd-d", "林起草", "h", true, drafter.grants()));
    desk.extend(planner, id, TOWN, later, "受灾");
    assertThat(notices.newest(drafter, 0, 1).get(0).notice().words())
        .as("whoever has not begun hears of it too")
        .startsWith(now(id).year() + "年度报告的报送期限已延到");
    assertThat(now(id).deadline(TOWN)).isEqualTo(later);
    assertThat(now(id).deadline(OTHER)).isEqualTo(now(id).submitBy());

    ReportId report = township.open(drafter(TOWN), id, TOWN);
    assertThat(reports.find(report).orElseThrow().deadline()).isEqualTo(later);
    desk.extend(planner, id, TOWN, later.plusDays(5), "再延");
    assertThat(reports.find(report).orElseThrow().deadline()).isEqualTo(later.plusDays(5));
  }

  private void closes(CycleId id) {
    assertThatThrownBy(() -> desk.expect(planner, id, now(id).version(), Set.of(OTHER)))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageContaining("元德一镇");
    assertThatThrownBy(() -> desk.close(planner, id, now(id).version(), ""))
        .isInstanceOf(Refusal.NotReady.class);
    desk.close(planner, id, now(id).version(), "已经报齐");
    assertThatThrownBy(() -> township.open(drafter(OTHER), id, OTHER))
        .isInstanceOf(Refusal.NotReady.class)
        .hasMessageContaining("已经关闭");
    assertThat(township.open(drafter(TOWN), id, TOWN)).as("what is under way goes on").isNotNull();
    desk.reopen(planner, id, now(id).version(), "补报");
    assertThat(now(id).state()).isEqualTo(State.OPEN);
    assertThat(now(id).reason()).isEqualTo("补报");
  }

  /** The next year asks whoever the old units went into. */
  private CycleId copies(CycleId id) {
    UnitCode merged = new UnitCode("yd-t3");
    units.save(new Unit(merged, "元德新镇", Unit.Kind.TOWN, DISTRICT));
    Unit gone = units.find(OTHER).orElseThrow();
    assertThat(units.change(gone.closed(LocalDate.of(2026, 1, 1), merged))).isTrue();

    CycleId next = desk.prepare(planner);

    assertThat(now(next).year()).isEqualTo(now(id).year() + 1);
    assertThat(now(next).units()).containsExactlyInAnyOrder(TOWN, merged);
    assertThat(now(next).template()).isEqualTo(now(id).template());
    assertThat(desk.years(planner)).extracting(l -> l.cycle().id()).containsExactly(next, id);
    assertThat(desk.years(planner).get(1).tally().begun()).isOne();
    return next;
  }

  /** Another template is for the years that take it; what was begun under the old one keeps it. */
  private void changes(CycleId id, CycleId next) {
    Template old = now(id).template();
    Template shorter = new Template("新模板", 0, old.sections().subList(0, 2), old.weights());
    int number = templates.keep(planner, shorter, templates.all(planner).get(0).number());
    Cycle planned = now(next);
    desk.plan(
        planner,
        next,
        planned.version(),
        planned.submitBy(),
        planned.publishBy(),
        planned.flow(),
        templates.numbered(planner, number),
        planned.units());
    desk.open(planner, next, now(next).version());
    ReportId fresh = township.open(drafter(TOWN), next, TOWN);

    Report before = reports.find(id, TOWN).orElseThrow();
    assertThat(headings(before)).hasSize(old.sections().size());
    assertThat(headings(office.reading.report(drafter(TOWN), fresh))).hasSize(2);
    assertThat(cycles.template(id)).hasValue(old);
    assertThat(cycles.template(next)).hasValueSatisfying(t -> assertThat(t.number()).isOne());
    assertThat(office.reading.report(drafter(TOWN), before.id()).text()).isEqualTo(before.text());
    assertThatThrownBy(
            () ->
                desk.plan(
                    planner,
                    id,
                    now(id).version(),
                    now(id).submitBy(),
                    now(id).publishBy(),
                    now(id).flow(),
                    shorter,
                    now(id).units()))
        .isInstanceOf(Refusal.NotReady.class);
  }

  private static List<String> headings(Report report) {
    return report.text().blocks().stream()
        .filter(block -> block.kind() == BlockKind.HEADING)
        .map(Block::text)
        .toList();
  }

  private void strangers(CycleId id) {
    for (Actor other : Set.of(planner(Cast.BUREAU.code()), drafter(TOWN), Cast.REVIEWER)) {
      assertThatThrownBy(() -> desk.details(other, id)).isInstanceOf(Refusal.NotFound.class);
      assertThatThrownBy(() -> desk.close(other, id, 0, "不该")).isInstanceOf(Refusal.NotFound.class);
    }
  }
}
