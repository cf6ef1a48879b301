package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Units come, change, merge and close; none is ever lost, and no report is. */
@DeskTest
class UnitDeskTest {
  private static final Actor KEEPER =
      Cast.actor("a-keeper", "马维", Role.SYSTEM_ADMIN, Cast.DISTRICT);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
  private static int made;

  @Autowired UnitDesk desk;
  @Autowired Units units;
  @Autowired Office office;
  @Autowired TokenDesk tokenDesk;
  @Autowired CallDesk calls;

  private Unit fresh() {
    String code = "ud-" + ++made;
    desk.make(KEEPER, code, "测试" + made + "镇", Unit.Kind.TOWN, Cast.DISTRICT.code());
    return now(new UnitCode(code));
  }

  private Unit now(UnitCode code) {
    return units.find(code).orElseThrow();
  }

  private static void refused(Class<? extends Refusal> how, Runnable act, String why) {
    assertThatThrownBy(act::run).isInstanceOf(how).hasMessageContaining(why);
  }

  @Test
  @Tag("R016")
  void codesAreTakenOnceAndNoUnitBelongsToItself() {
    Unit town = fresh();
    Unit station = new Unit(new UnitCode("ud-below"), "测试站所", Unit.Kind.DEPARTMENT, town.code());
    units.save(station);

    refused(
        Refusal.NotReady.class,
        () -> desk.make(KEEPER, town.code().value(), "别的镇", Unit.Kind.TOWN, Cast.DISTRICT.code()),
        "已由");
    refused(
        Refusal.NotReady.class,
        () -> desk.make(KEEPER, "ud-x", town.name(), Unit.Kind.TOWN, Cast.DISTRICT.code()),
        "已经有");
    refused(
        Refusal.NotReady.class,
        () -> desk.move(KEEPER, town.code(), town.version(), town.kind(), station.code()),
        "下级");
    refused(
        Refusal.NotReady.class, () -> desk.close(KEEPER, town.code(), town.version(), DAY), "下面还有");
  }

  @Test
  @Tag("R016")
  void aUnitWithReportsUnderWayStaysWhereItIs() {
    Unit elsewhere = new Unit(new UnitCode("ud-d2"), "另一区", Unit.Kind.DISTRICT, null);
    units.save(elsewhere);
    Journey journey = office.journey(Office.SHORT);
    journey.id();
    Unit town = now(journey.town.code());

    refused(
        Refusal.NotReady.class,
        () -> desk.move(KEEPER, town.code(), town.version(), town.kind(), elsewhere.code()),
        "没有办完");
    desk.close(KEEPER, town.code(), town.version(), DAY);
    assertThat(desk.details(KEEPER, town.code()).underway()).isOne();
    assertThat(journey.step()).isEqualTo("drafting");
  }

  @Test
  void ofTwoWhoRenameAUnitTheSecondIsToldSo() {
    Unit town = fresh();

    desk.rename(KEEPER, town.code(), town.version(), town.name() + "甲", DAY);
    refused(
        Refusal.Stale.class,
        () -> desk.rename(KEEPER, town.code(), town.version(), town.name() + "乙", DAY),
        "又有了变化");

    assertThat(now(town.code()).name()).endsWith("甲");
    assertThat(desk.details(KEEPER, town.code()).names())
        .singleElement()
        .extracting(former -> former.name())
        .isEqualTo(town.name());
  }

  @Test
  void mergedUnitsAreClosedAndTellWhatTheyWentInto() {
    Unit one = fresh();
    Unit other = fresh();
    String code = "ud-new" + made;

    desk.merge(
        KEEPER, List.of(one.code(), other.code()), code, "合并" + made + "镇", Unit.Kind.TOWN, DAY);

    UnitCode merged = new UnitCode(code);
    assertThat(List.of(now(one.code()), now(other.code())))
        .allSatisfy(
            old -> {
              assertThat(old.open()).isFalse();
              assertThat(old.successor()).isEqualTo(merged);
            });
    assertThat(desk.details(KEEPER, merged).before()).hasSize(2);
    refused(
        Refusal.NotReady.class,
        () -> desk.reopen(KEEPER, one.code(), now(one.code()).version()),
        "已经并入");
  }

  @Test
  @Tag("R015")
  void onlyTheSystemAdministratorTouchesUnits() {
    for (Role role : Role.values()) {
      if (role != Role.SYSTEM_ADMIN) {
        Actor other = Cast.actor("x", "某人", role, Cast.DISTRICT);
        assertThatThrownBy(() -> desk.tree(other)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.close(other, Cast.TOWN.code(), 0, DAY))
            .isInstanceOf(Refusal.NotFound.class);
      }
    }
  }

  @Test
  void aUnitIsNotClosedBeforeItsDayHasCome() {
    Unit town = fresh();
    LocalDate later = LocalDate.of(2999, 1, 1);
    refused(
        Refusal.NotReady.class,
        () -> desk.close(KEEPER, town.code(), town.version(), later),
        "不能晚于今天");
    Unit other = fresh();
    refused(
        Refusal.NotReady.class,
        () ->
            desk.merge(
                KEEPER,
                List.of(town.code(), other.code()),
                "ud-later",
                "以后镇",
                Unit.Kind.TOWN,
                later),
        "不能晚于今天");
    assertThat(now(town.code()).open()).isTrue();
  }

  @Test
  void theDistrictItselfIsRenamedAndNoSecondOneMade() {
    Unit district = new Unit(new UnitCode("ud-d3"), "第三区", Unit.Kind.DISTRICT, null);
    units.save(district);
    desk.rename(KEEPER, district.code(), now(district.code()).version(), "第三新区", DAY);
    assertThat(now(district.code()).name()).isEqualTo("第三新区");
    refused(
        Refusal.NotReady.class,
        () -> desk.make(KEEPER, "ud-d4", "第四区", Unit.Kind.DISTRICT, district.code()),
        "首次设置");
  }

  @Test
  @Tag("R011")
  void aSystemsTokenReadsAndDoesNotOutliveItsUnit() {
    Actor guard = Cast.actor("a-guard", "安宁", Role.SECURITY_ADMIN, Cast.DISTRICT);
    Unit town = fresh();
    Grant drafts = new Grant(town.code(), Role.DRAFTER);
    Sent sent = new Sent(-1, null);
    for (Scope more : List.of(Scope.WRITE, Scope.ACTS)) {
      refused(
          Refusal.NotReady.class,
          () ->
              tokenDesk.makeForSystem(
                  guard, new TokenDesk.Wish("办公系统", Set.of(Scope.READ, more), 30), drafts, sent),
          "只能选“查看”");
    }
    TokenDesk.Made made =
        tokenDesk.makeForSystem(
            guard, new TokenDesk.Wish("办公系统", Set.of(Scope.READ), 30), drafts, sent);
    assertThat(calls.call(made.plain(), "")).isPresent();

    desk.close(KEEPER, town.code(), town.version(), DAY);
    assertThat(calls.call(made.plain(), "")).isEmpty();
    desk.reopen(KEEPER, town.code(), now(town.code()).version());
    assertThat(calls.call(made.plain(), "")).isEmpty();
  }
}
