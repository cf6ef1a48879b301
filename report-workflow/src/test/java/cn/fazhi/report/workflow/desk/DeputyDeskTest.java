package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.notice.Notices;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deputies are named for some days, by those concerned, and for nobody else's power. */
@DeskTest
@Tag("R024")
class DeputyDeskTest {
  private static final Actor GUARD =
      Cast.actor("g-guard", "安宁", Role.SECURITY_ADMIN, Cast.DISTRICT);

  @Autowired DeputyDesk desk;
  @Autowired GrantDesk grants;
  @Autowired AccountDesk accountDesk;
  @Autowired Deputies deputies;
  @Autowired Accounts accounts;
  @Autowired Notices notices;
  @Autowired Office office;
  @Autowired DeputyBook book;
  @Autowired JdbcClient database;

  private final List<Account> enrolled = new ArrayList<>();
  private LocalDate today;
  private Account head;
  private Account vice;

  @BeforeEach
  void atWork() {
    today = book.today();
    accounts.save(new Account(GUARD.account(), "g-guard", GUARD.name(), "h", true, GUARD.grants()));
    head = person(Cast.TOWN, Role.SIGNATORY);
    vice = person(Cast.TOWN, Role.DRAFTER);
  }

  /** Other tests of this database know none of them. */
  @AfterEach
  void goHome() {
    enrolled.forEach(account -> accounts.save(account.enabled(false)));
  }

  private Account person(Unit home, Role... roles) {
    String id = "d-" + UUID.randomUUID().toString().substring(0, 8);
    Set<Grant> held =
        Stream.of(roles).map(r -> new Grant(home.code(), r)).collect(Collectors.toSet());
    Account account = new Account(new AccountId(id), id, "人" + id, "h", true, held, home.code());
    accounts.save(account);
    enrolled.add(account);
    return account;
  }

  private static Grant post(Unit unit, Role role) {
    return new Grant(unit.code(), role);
  }

  private DeputyDesk.Wish wish(Account deputy, LocalDate from, LocalDate until) {
    return new DeputyDesk.Wish(post(Cast.TOWN, Role.SIGNATORY), deputy.id(), from, until);
  }

  private boolean mayActFor(Account deputy, Account principal, LocalDate day) {
    return deputies.standingIn(deputy.id(), day).stream()
        .anyMatch(proxy -> proxy.account().equals(principal.id()));
  }

  private List<String> deeds(Account account) {
    return database
        .sql("select deed from ledger_row where chain = ? order by number")
        .param(Chain.ofAccount(account.id().value()).id())
        .query(String.class)
        .list();
  }

  private void no(Actor actor, DeputyDesk.Wish wish, String why) {
    Refusal refusal = catchThrowableOfType(Refusal.NotReady.class, () -> desk.name(actor, wish));
    assertThat(refusal).as(why).isNotNull();
    assertThat(refusal.sentence()).contains(why);
  }

  @Test
  void theHeadNamesTheViceForSomeDaysAndBothAreOnTheRecord() {
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));

    assertThat(mayActFor(vice, head, today)).isTrue();
    assertThat(mayActFor(vice, head, today.plusDays(3))).isTrue();
    assertThat(mayActFor(vice, head, today.plusDays(4))).isFalse();
    assertThat(mayActFor(head, vice, today)).isFalse();
    assertThat(notices.newest(vice.actor(), 0, 1).get(0).notice().words())
        .contains(head.name(), "青禾镇签发人");
    assertThat(deeds(head)).containsExactly("NAME_DEPUTY");

    Deputy named = deputies.of(head.id(), today).get(0);
    desk.end(head.actor(), named.id());
    assertThat(mayActFor(vice, head, today)).isFalse();
    assertThat(deeds(head)).containsExactly("NAME_DEPUTY", "END_DEPUTY");
  }

  @Test
  void onlyOnesOwnRoleIsLentAndNoneTwice() {
    Account third = person(Cast.TOWN, Role.DRAFTER);
    no(vice.actor(), wish(third, today, today), "只能请人代理自己担任的角色");
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));
    no(vice.actor(), wish(third, today, today), "只能请人代理自己担任的角色");
    no(head.actor(), wish(third, today.plusDays(3), today.plusDays(9)), "已经有人代理");
    desk.name(head.actor(), wish(third, today.plusDays(4), today.plusDays(9)));
  }

  @Test
  void whoStandsInForSomebodyIsNotAwayThemselves() {
    Account second = person(Cast.TOWN, Role.SIGNATORY);
    desk.name(head.actor(), wish(second, today, today.plusDays(3)));
    no(second.actor(), wish(vice, today.plusDays(2), today.plusDays(5)), "正代理别人");
    Account third = person(Cast.TOWN, Role.SIGNATORY);
    no(third.actor(), wish(head, today, today), "自己也请人代理");
  }

  @Test
  void strangersAdministratorsAndThoseWithoutARoleAreNotNamed() {
    no(head.actor(), wish(head, today, today), "另一位同志");
    no(head.actor(), wish(person(Cast.OTHER_TOWN, Role.SIGNATORY), today, today), "没有角色");
    Account bare = person(Cast.TOWN);
    no(head.actor(), wish(bare, today, today), "没有角色");
    Account off = person(Cast.TOWN, Role.DRAFTER);
    accounts.save(off.enabled(false));
    no(head.actor(), wish(off, today, today), "停用");
    no(
        head.actor(),
        new DeputyDesk.Wish(post(Cast.TOWN, Role.DRAFTER), vice.id(), today, today),
        "不能请人代理");

    desk.nameFor(GUARD, head.id(), wish(bare, today, today));
    assertThat(mayActFor(bare, head, today)).isTrue();
  }

  @Test
  void daysAreFromTodayOnAndNotForEver() {
    no(head.actor(), wish(vice, today.minusDays(1), today), "不能早于今天");
    no(head.actor(), wish(vice, today.plusDays(2), today.plusDays(1)), "不能早于开始");
    no(head.actor(), wish(vice, today, today.plusDays(184)), "半年");
  }

  @Test
  void itEndsWithTheRoleItLendsAndDoesNotComeBackWithIt() {
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));
    grants.take(GUARD, head.id(), post(Cast.TOWN, Role.SIGNATORY));
    assertThat(mayActFor(vice, head, today)).isFalse();
    grants.give(GUARD, head.id(), post(Cast.TOWN, Role.SIGNATORY));
    assertThat(mayActFor(vice, head, today)).isFalse();
    assertThat(deeds(head)).containsExactly("NAME_DEPUTY", "END_DEPUTY", "REVOKE", "GRANT");
  }

  private Deputy named(Account principal, Account standIn) {
    Grant reviews = post(Cast.BUREAU, Role.REVIEWER);
    desk.name(
        principal.actor(), new DeputyDesk.Wish(reviews, standIn.id(), today, today.plusDays(3)));
    return deputies.of(principal.id(), today).get(0);
  }

  private Journey claimedBy(Account standIn) {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Actor today = standIn.actor().standingIn(deputies.standingIn(standIn.id(), this.today));
    office.district.claim(today, journey.ticket());
    return journey;
  }

  @Test
  void whatADeputyHasClaimedIsEverybodysAgainWhenItEndsEarly() {
    Account reviewer = person(Cast.BUREAU, Role.REVIEWER);
    Account standIn = person(Cast.BUREAU, Role.APPROVER);
    Deputy deputy = named(reviewer, standIn);
    Journey journey = claimedBy(standIn);
    assertThat(journey.report().claim().account()).isEqualTo(standIn.id());

    desk.end(reviewer.actor(), deputy.id());

    assertThat(journey.report().claim()).isNull();
    List<Entry> entries = journey.report().entries();
    assertThat(entries.get(entries.size() - 1).note()).isEqualTo(Claims.DEPUTY_ENDED);
  }

  @Test
  void whoReviewsThemselvesKeepsWhatTheyHaveClaimed() {
    Account reviewer = person(Cast.BUREAU, Role.REVIEWER);
    Account colleague = person(Cast.BUREAU, Role.REVIEWER);
    Deputy deputy = named(reviewer, colleague);
    Journey journey = claimedBy(colleague);

    desk.end(reviewer.actor(), deputy.id());

    assertThat(journey.report().claim().account()).isEqualTo(colleague.id());
  }

  @Test
  void itEndsWithTheAccountOfEitherAndDoesNotComeBackWithIt() {
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));
    accountDesk.enable(GUARD, vice.id(), false);
    accountDesk.enable(GUARD, vice.id(), true);
    assertThat(mayActFor(vice, head, today)).isFalse();
  }

  @Test
  void itEndsWhenTheDeputyHasNoRoleLeftAtTheUnit() {
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));
    Grant signing = post(Cast.TOWN, Role.SIGNATORY);
    grants.give(GUARD, vice.id(), signing);
    grants.take(GUARD, vice.id(), signing);
    assertThat(mayActFor(vice, head, today)).as("still drafts there").isTrue();

    grants.take(GUARD, vice.id(), post(Cast.TOWN, Role.DRAFTER));
    assertThat(mayActFor(vice, head, today)).isFalse();
    assertThat(deeds(head)).containsExactly("NAME_DEPUTY", "END_DEPUTY");
  }

  /** 三员 look after the system and do nothing in it, in nobody's place either. */
  @Test
  void whoBecomesAnAdministratorStandsInForNobody() {
    Account bare = person(Cast.TOWN);
    desk.nameFor(GUARD, head.id(), wish(bare, today, today.plusDays(3)));
    grants.give(GUARD, bare.id(), post(Cast.DISTRICT, Role.AUDITOR));
    assertThat(mayActFor(bare, head, today)).isFalse();
    assertThat(deputies.of(bare.id(), today)).isEmpty();
  }

  @Test
  void nobodyElseNamesOrEndsThem() {
    desk.name(head.actor(), wish(vice, today, today.plusDays(3)));
    String id = deputies.of(head.id(), today).get(0).id();
    Account stranger = person(Cast.TOWN, Role.DRAFTER);
    assertThatThrownBy(() -> desk.end(stranger.actor(), id)).isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> desk.nameFor(stranger.actor(), head.id(), wish(vice, today, today)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThatThrownBy(() -> desk.of(stranger.actor(), head.id()))
        .isInstanceOf(Refusal.NotFound.class);
    desk.end(vice.actor(), id);
    assertThat(mayActFor(vice, head, today)).isFalse();
  }
}
