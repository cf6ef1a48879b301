package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.cycle.CalendarDay;
import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleFixture;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Extension;
import cn.fazhi.report.core.cycle.ShippedTemplate;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.cycle.TemplateVersion;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Units;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Years, templates and the calendar in the database. */
@StorageTest
class StoredYearTest {
  private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");

  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired Templates templates;
  @Autowired Calendars calendars;
  @Autowired JdbcClient database;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
  }

  @Test
  void aYearComesBackWithItsStateAndItsExtensions() {
    Extension later =
        new Extension(
            Cast.TOWN.code(),
            LocalDate.of(2026, 3, 5),
            "受灾",
            new AccountId("a-workflow"),
            "许管理",
            NOW);
    Cycle closed = CycleFixture.OF_2025.extended(later).in(Cycle.State.CLOSED, "已经报齐");
    cycles.save(closed);

    Cycle kept = cycles.find(closed.id()).orElseThrow();

    assertThat(kept).isEqualTo(closed);
    assertThat(kept.deadline(Cast.TOWN.code())).isEqualTo(LocalDate.of(2026, 3, 5));
    assertThat(kept.deadline(Cast.OTHER_TOWN.code())).isEqualTo(kept.submitBy());
  }

  @Test
  void ofTwoWhoChangeAYearTheSecondIsToldSo() {
    Cycle seen = cycles.find(CycleFixture.OF_2025.id()).orElseThrow();

    assertThat(cycles.change(seen.in(Cycle.State.CLOSED, "先"))).isTrue();
    assertThat(cycles.change(seen.in(Cycle.State.PREPARED, "后"))).isFalse();

    Cycle kept = cycles.find(seen.id()).orElseThrow();
    assertThat(kept.reason()).isEqualTo("先");
    assertThat(kept.version()).isEqualTo(seen.version() + 1);
    assertThat(kept.units()).isEqualTo(seen.units());
  }

  @Test
  void aTemplateOfBeforeThereWereVersionsIsStillRead() {
    database
        .sql("update cycle set template = ? where id = ?")
        .param(
            "[{\"part\":\"MEASURES\",\"heading\":\"一、举措\",\"guidance\":\"写\",\"least\":1,\"most\":9}]")
        .param(CycleFixture.OF_2025.id().value())
        .update();

    Template old = cycles.template(CycleFixture.OF_2025.id()).orElseThrow();

    assertThat(old.sections()).singleElement().extracting(s -> s.heading()).isEqualTo("一、举措");
    assertThat(old.weights()).isEqualTo(Weights.AS_SHIPPED);
    assertThat(old.lists()).isEqualTo(Lists.AS_SHIPPED);
  }

  @Test
  void aVersionOfATemplateIsKeptOnceForItsNumber() {
    Weights milder = new Weights(Map.of("residue", Weights.Weight.OFF));
    Lists words = Lists.of(Map.of(ListName.WORDING, List.of("# 本区", "法制镇 | 法治镇")));
    Template own = new Template("本区模板", 1, ShippedTemplate.TEMPLATE.sections(), milder).with(words);
    TemplateVersion first =
        new TemplateVersion(Cast.BUREAU.code(), own, NOW, new AccountId("a-workflow"), "许管理");

    assertThat(templates.add(first)).isTrue();
    assertThat(templates.add(first)).isFalse();
    assertThat(templates.of(Cast.BUREAU.code())).containsExactly(first);
  }

  @Test
  void theShippedCalendarKnowsTheExchangedDaysAndSaysWhereItDoesNot() {
    LocalDate beforeFestival = LocalDate.of(2026, 2, 13);

    assertThat(calendars.settled(2025)).isTrue();
    assertThat(calendars.settled(2026)).isTrue();
    assertThat(calendars.settled(2027)).isFalse();
    // Saturday the 14th is worked, then nine days are free
    assertThat(calendars.after(beforeFestival).after(beforeFestival, 2))
        .isEqualTo(LocalDate.of(2026, 2, 24));
    LocalDate nationalDay = LocalDate.of(2025, 9, 30);
    assertThat(calendars.after(nationalDay).after(nationalDay, 3))
        .isEqualTo(LocalDate.of(2025, 10, 11));
  }

  @Test
  void aDayEnteredCountsAtOnceAndCanBeTakenBack() {
    LocalDate friday = LocalDate.of(2028, 3, 3);
    CalendarDay free = new CalendarDay(friday.plusDays(3), false, "停电");
    assertThat(calendars.after(friday).after(friday, 1)).isEqualTo(friday.plusDays(3));

    calendars.put(free);
    calendars.put(free);
    assertThat(calendars.after(friday).after(friday, 1)).isEqualTo(friday.plusDays(4));
    assertThat(calendars.of(2028)).containsExactly(free);

    calendars.remove(free.day());
    assertThat(calendars.after(friday).after(friday, 1)).isEqualTo(friday.plusDays(3));
  }
}
