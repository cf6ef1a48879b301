package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.StepKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tries are counted before anybody looks at the password, and a lock holds. */
@DeskTest
class SignInDeskTest {
  private static final Visit VISIT = new Visit("Chrome（Windows）", null);
  private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

  @Autowired SignInDesk door;
  @Autowired AccountDesk desk;
  @Autowired Accounts accounts;
  @Autowired Accesses accesses;
  @Autowired Sessions sessions;
  @Autowired StrikeBook strikes;
  @Autowired JdbcClient database;
  @Autowired Office office;
  @Autowired Clock clock;

  private Actor guard;

  @BeforeEach
  void aGuard() {
    strikes.forgetBefore(Instant.parse("2100-01-01T00:00:00Z"));
    Set<Grant> grants = Set.of(new Grant(Cast.DISTRICT.code(), Role.SECURITY_ADMIN));
    Account account = new Account(new AccountId("guard"), "guard", "安宁", "h", true, grants);
    accounts.save(account);
    accesses.save(accesses.find(account.id()).orElseThrow().unlocked());
    guard = account.actor().at("10.0.0.1");
  }

  private Account fresh(Role role) {
    String id = UUID.randomUUID().toString();
    Set<Grant> grants = Set.of(new Grant(Cast.TOWN.code(), role));
    Account account = new Account(new AccountId(id), "login-" + id, "某人", "hash", true, grants);
    accounts.save(account);
    return account;
  }

  /** What a name's tries are counted under is no matter of what Java makes of strings. */
  @Test
  @Tag("R075")
  void tryingOneNameDoesNotShutAnotherThatWasMadeToLookAlike() {
    String one = "nobodyatall";
    String alike = "zz6aaa";
    assertThat(one.hashCode() & 0xffff).isEqualTo(alike.hashCode() & 0xffff);
    assertThat(door.knock(one, "10.0.0.7").subject())
        .isNotEqualTo(door.knock(alike, "10.0.0.7").subject())
        .isEqualTo(door.knock(one, "10.0.0.8").subject())
        .matches("unknown:[0-9a-f]{4}");
  }

  /** A try that nobody has to wait for. */
  private boolean tries(Account account, boolean fits) {
    database
        .sql("update sign_in_strike set shut_until = ?")
        .param(LONG_AGO.toString().substring(0, 10))
        .update();
    return door.enter(door.knock(account.login(), "10.0.0.7"), fits, VISIT).isPresent();
  }

  private List<String> ledger(AccountId id) {
    return database
        .sql("select deed, done from ledger_row where chain = ? order by number")
        .param("account:" + id.value())
        .query((row, n) -> row.getString(1) + (row.getBoolean(2) ? "" : " refused"))
        .list();
  }

  private int passed(String login, int tries, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<Boolean> knock =
          () -> {
            try {
              door.knock(login, "10.0.0." + Thread.currentThread().getId() % 200);
              return true;
            } catch (TooSoon tooSoon) {
              return false;
            }
          };
      int passed = 0;
      for (Future<Boolean> one :
          pool.invokeAll(Stream.generate(() -> knock).limit(tries).toList())) {
        passed += one.get() ? 1 : 0;
      }
      return passed;
    } finally {
      pool.shutdownNow();
    }
  }

  /** The clock of tests goes on with every look, so that a lock may run out on the way. */
  @Test
  @Tag("R073")
  void fiftyTriesAtTheSameMomentDoNotGoPastTheLimit() throws Exception {
    for (String login : List.of(fresh(Role.DRAFTER).login(), "nobody-" + UUID.randomUUID())) {
      Instant start = clock.instant();
      int passed = passed(login, 50, 16);
      long windows = 1 + Duration.between(start, clock.instant()).dividedBy(Strikes.MEMORY);
      assertThat((long) passed).isBetween(1L, Strikes.LIMIT * windows);
    }
  }

  @Test
  @Tag("R073")
  void theFifthWrongTryLocksANameForAQuarterOfAnHour() {
    Account account = fresh(Role.DRAFTER);
    for (int i = 0; i < 5; i++) {
      assertThat(tries(account, false)).isFalse();
    }
    assertThatThrownBy(() -> door.knock(account.login(), "10.9.9.9"))
        .isInstanceOfSatisfying(TooSoon.class, t -> assertThat(t.seconds()).isBetween(800L, 901L));
    assertThat(ledger(account.id())).contains("SIGN_IN refused", "LOCK").endsWith("LOCK");
    assertThat(tries(account, true)).isTrue();
    assertThat(strikes.of(Strikes.of(account.id())).tries()).isZero();
  }

  @Test
  @Tag("R073")
  void aLockedAdministratorWaitsForTheSecurityAdministrator() {
    Account admin = fresh(Role.AUDITOR);
    for (int i = 0; i < 5; i++) {
      tries(admin, false);
    }
    assertThat(tries(admin, true)).isFalse();
    desk.unlock(guard, admin.id());
    assertThat(tries(admin, true)).isTrue();
    assertThat(ledger(admin.id()))
        .containsSubsequence("LOCK", "SIGN_IN refused", "UNLOCK", "SIGN_IN");
  }

  @Test
  @Tag("R073")
  void theLastWhoCouldUnlockOthersIsNotLockedOutForEver() {
    Account account = accounts.find(guard.account()).orElseThrow();
    for (Account other : accounts.all()) {
      if (other.holds(Role.SECURITY_ADMIN) && !other.id().equals(account.id())) {
        accounts.save(other.enabled(false));
      }
    }
    for (int i = 0; i < 6; i++) {
      tries(account, false);
    }
    assertThat(tries(account, true)).isTrue();
  }

  @Test
  @Tag("R073")
  void onePasswordOnManyNamesIsNoticedAndSlowedDown() {
    int asked = 0;
    TooSoon stopped = null;
    while (stopped == null && asked < 100) {
      try {
        door.enter(door.knock("name-" + asked++, "10.77.0.1"), false, VISIT);
      } catch (TooSoon tooSoon) {
        stopped = tooSoon;
      }
    }
    assertThat(asked).isEqualTo(Strikes.MANY + 1);
    assertThat(
            database
                .sql("select count(*) from ledger_row where deed = 'MANY_TRIES'")
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(
            database
                .sql("select note from ledger_row where deed = 'SIGN_IN'")
                .query(String.class)
                .list())
        .noneMatch(note -> note.contains("name-"));
  }

  @Test
  @Tag("R080")
  void whoRunsTheMachineLetsASecurityAdministratorInAgainAndNobodyElse() {
    Account drafter = fresh(Role.DRAFTER);
    Account other = fresh(Role.SECURITY_ADMIN);
    desk.reset(guard, other.id(), "one-time");
    assertThat(tries(other, true)).isTrue();
    assertThat(tries(other, true)).isFalse();

    desk.rescue(other.login(), "another");

    assertThat(tries(other, true)).isTrue();
    assertThat(sessions.open(other.id())).singleElement().matches(Session::mustChoose);
    assertThat(ledger(other.id())).containsSubsequence("RESET_PASSWORD", "RESET_PASSWORD");
    assertThatExceptionOfType(Refusal.NotReady.class)
        .isThrownBy(() -> desk.rescue(drafter.login(), "h"))
        .withMessageContaining("账号管理");
    assertThatExceptionOfType(Refusal.NotReady.class).isThrownBy(() -> desk.rescue("nobody", "h"));
  }

  @Test
  @Tag("R080")
  void aOneTimeSecretWorksOnceAndNotForEver() {
    Account account = fresh(Role.DRAFTER);
    assertThat(tries(account, true)).isTrue();
    Session before = sessions.open(account.id()).get(0);
    desk.reset(guard, account.id(), "one-time");
    assertThat(sessions.find(before.id()).orElseThrow().endedAt()).isNotNull();
    Access access = accesses.find(account.id()).orElseThrow();
    assertThat(access.kind()).isEqualTo(Access.Kind.ONE_TIME);
    assertThat(access.opens(access.since().plus(Duration.ofHours(71)))).isTrue();
    assertThat(access.opens(access.since().plus(Duration.ofHours(72)))).isFalse();

    assertThat(tries(account, true)).isTrue();
    assertThat(sessions.open(account.id()).get(0).mustChoose()).isTrue();
    assertThat(tries(account, true)).isFalse();
    assertThat(door.call(door.knock(account.login(), "10.0.0.7"), true)).isFalse();

    door.choose(account.id(), "chosen", sessions.open(account.id()).get(0).id(), "10.0.0.7");
    assertThat(sessions.open(account.id())).singleElement().matches(s -> !s.mustChoose());
    assertThat(tries(account, true)).isTrue();
    assertThat(ledger(account.id()))
        .containsSubsequence("RESET_PASSWORD", "SIGN_IN", "SIGN_IN refused", "CHANGE_PASSWORD");
  }

  @Test
  @Tag("R088")
  void aSecretThatChangesBetweenKnockAndEntryOpensNothing() {
    Account account = fresh(Role.DRAFTER);
    Knock knock = door.knock(account.login(), "10.0.0.7");
    desk.enable(guard, account.id(), false);
    assertThat(door.enter(knock, true, VISIT)).isEmpty();
    desk.enable(guard, account.id(), true);
    Knock second = door.knock(account.login(), "10.0.0.7");
    desk.reset(guard, account.id(), "other");
    assertThat(door.enter(second, true, VISIT)).isEmpty();
  }

  @Test
  @Tag("R088")
  void aPasswordChosenInASessionThatWasEndedDoesNotUndoTheReset() {
    Account account = fresh(Role.DRAFTER);
    tries(account, true);
    String session = sessions.open(account.id()).get(0).id();
    desk.reset(guard, account.id(), "one-time");
    assertThat(door.choose(account.id(), "theirs", session, "10.0.0.7")).isFalse();
    assertThat(accounts.find(account.id()).orElseThrow().secret()).isEqualTo("one-time");
    assertThat(accesses.find(account.id()).orElseThrow().kind()).isEqualTo(Access.Kind.ONE_TIME);
  }

  @Test
  @Tag("R087")
  void sessionsOfLongAgoAreForgottenAndYoungerOnesAreNot() {
    Account account = fresh(Role.DRAFTER);
    tries(account, true);
    String old = sessions.open(account.id()).get(0).id();
    tries(account, true);
    database
        .sql("update sign_in_session set since = ? where id = ?")
        .params("2000-01-01", old)
        .update();
    tries(account, true);
    assertThat(sessions.find(old)).isEmpty();
    assertThat(sessions.open(account.id())).hasSize(2);
  }

  private Account freshGuard(String id) {
    Set<Grant> grants = Set.of(new Grant(Cast.DISTRICT.code(), Role.SECURITY_ADMIN));
    Account account = new Account(new AccountId(id), "login-" + id, "安宁", "h", true, grants);
    accounts.save(account);
    accesses.save(accesses.find(account.id()).orElseThrow().unlocked());
    return account;
  }

  private void onlyGuards(Account... guards) {
    accounts.all().stream()
        .filter(a -> a.holds(Role.SECURITY_ADMIN) && !List.of(guards).contains(a))
        .forEach(a -> accounts.save(a.enabled(false)));
  }

  @Test
  @Tag("R007")
  void twoSecurityAdministratorsWhoSwitchEachOtherOffLeaveOne() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 8; i++) {
        Account one = freshGuard("one" + i);
        Account other = freshGuard("other" + i);
        onlyGuards(one, other);
        List<Throwable> refused =
            new Race(people, new Tally())
                .thrownBy(
                    List.of(
                        () -> desk.enable(one.actor(), other.id(), false),
                        () -> desk.enable(other.actor(), one.id(), false)));
        assertThat(refused).singleElement().isInstanceOf(Refusal.NotFound.class);
        assertThat(List.of(one, other))
            .filteredOn(a -> accounts.find(a.id()).orElseThrow().enabled())
            .hasSize(1);
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  @Tag("R073")
  void twoSecurityAdministratorsWhoAreLockedAtOnceLeaveOne() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 8; i++) {
        Account one = freshGuard("left" + i);
        Account other = freshGuard("right" + i);
        onlyGuards(one, other);
        Knock left = new Knock(Strikes.of(one.id()), "10.0.0.7", Strikes.LIMIT, 5, one);
        Knock right = new Knock(Strikes.of(other.id()), "10.0.0.7", Strikes.LIMIT, 5, other);
        List<Throwable> failed =
            new Race(people, new Tally())
                .thrownBy(
                    List.of(
                        () -> door.enter(left, false, VISIT),
                        () -> door.enter(right, false, VISIT)));
        assertThat(failed).isEmpty();
        assertThat(List.of(one, other))
            .filteredOn(a -> accesses.find(a.id()).orElseThrow().lockedAt() == null)
            .hasSize(1);
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  @Tag("R011")
  void whoeverIsSwitchedOffKeepsNoClaim() {
    Journey journey = office.journey(Office.STANDARD).comesTo(StepKind.REVIEW);
    Actor second = Cast.SECOND_REVIEWER;
    office.district.claim(second, journey.ticket());
    long rows = office.ledgerRows(journey.id());
    desk.enable(guard, second.account(), false);
    assertThat(journey.report().claim()).isNull();
    assertThat(journey.report().entries())
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.act()).isEqualTo(Act.RELEASE);
              assertThat(entry.by().account()).isEqualTo(second.account());
              assertThat(entry.note()).contains("账号已停用");
            });
    assertThat(office.ledgerRows(journey.id())).isEqualTo(rows + 1);
    assertThat(
            database
                .sql("select acted_by from ledger_row where chain = ? and deed = 'RELEASE'")
                .param("report:" + journey.id().value())
                .query(String.class)
                .single())
        .isEqualTo(guard.account().value());
    desk.enable(guard, second.account(), true);
    office.district.claim(Cast.REVIEWER, journey.ticket());
  }

  @Test
  @Tag("R088")
  @Tag("R011")
  void switchingOffEndsEverySession() {
    Account account = fresh(Role.DRAFTER);
    tries(account, true);
    tries(account, true);
    assertThat(sessions.open(account.id())).hasSize(2);
    desk.enable(guard, account.id(), false);
    assertThat(sessions.open(account.id())).isEmpty();
    assertThat(ledger(account.id())).endsWith("DISABLE");
  }

  @Test
  @Tag("R007")
  void onlyTheSecurityAdministratorManagesAccountsAndNeverTheirOwn() {
    Account account = fresh(Role.DRAFTER);
    for (Role role : Role.values()) {
      if (role != Role.SECURITY_ADMIN) {
        Actor other = Cast.actor("x", "某人", role, Cast.DISTRICT);
        assertThatThrownBy(() -> desk.mayAdmit(other)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> desk.reset(other, account.id(), "h"))
            .isInstanceOf(Refusal.NotFound.class);
      }
    }
    assertThatThrownBy(() -> desk.reset(guard, guard.account(), "h"))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThat(accounts.find(account.id()).orElseThrow().secret()).isEqualTo("hash");
  }

  @Test
  @Tag("R007")
  void nobodyIsTwoOfTheThreeAdministrators() {
    Account account = fresh(Role.AUDITOR);
    Set<Grant> both =
        Stream.of(Role.AUDITOR, Role.SYSTEM_ADMIN)
            .map(role -> new Grant(Cast.DISTRICT.code(), role))
            .collect(Collectors.toSet());
    Account two =
        new Account(account.id(), account.login(), account.name(), account.secret(), true, both);
    assertThatThrownBy(() -> accounts.save(two)).isInstanceOf(IllegalArgumentException.class);
    assertThat(accounts.find(account.id())).contains(account);
  }

  @Test
  @Tag("R087")
  void oneEndsOnesOwnSessionsAndNobodyElses() {
    Account mine = fresh(Role.DRAFTER);
    Account theirs = fresh(Role.DRAFTER);
    tries(mine, true);
    tries(mine, true);
    tries(theirs, true);
    Session other = sessions.open(theirs.id()).get(0);
    assertThatThrownBy(() -> desk.end(mine.actor(), other.id()))
        .isInstanceOf(Refusal.NotFound.class);
    String here = sessions.open(mine.id()).get(0).id();
    desk.endOthers(mine.actor(), here);
    assertThat(sessions.open(mine.id())).extracting(Session::id).containsExactly(here);
    assertThat(sessions.open(theirs.id())).hasSize(1);
  }
}
