package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.LedgerPages;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.AccountDesk;
import cn.fazhi.report.workflow.desk.TokenDesk;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A token opens what it was made for, for whom it was made, as long as they and it are welcome. */
class TokenTest extends WebTest {
  private static final Pattern SHOWN = Pattern.compile("fzr_[a-z2-9]{12}_[a-z2-9]{52}");
  private static final String TASKS = "/api/v1/tasks";

  @Autowired private Tokens tokens;
  @Autowired private AccountDesk accounts;
  @Autowired private LedgerPages ledger;

  private OtherSystem with(String token) {
    return new OtherSystem(port, "Bearer " + token);
  }

  private TokenDesk.Made made(String login, Scope... scopes) {
    Set<Scope> all = EnumSet.copyOf(Arrays.asList(scopes));
    return tokenDesk.make(stories.actor(login), new TokenDesk.Wish("测试令牌", all, 30));
  }

  private static String code(Page page) {
    return OtherSystem.json(page).get("code").asString();
  }

  private List<Event> written(String account) {
    return written(Chain.ofAccount(account));
  }

  private List<Event> written(Chain chain) {
    List<Event> events = new ArrayList<>();
    ledger.rows(
        row -> {
          if (row.event().chain().equals(chain)) {
            events.add(row.event());
          }
        });
    return events;
  }

  @Test
  @Tag("R106")
  void somebodyMakesATokenOnTheirOwnPageAndSeesItOnce() {
    people.with("makes-one", new Grant(Stories.TOWN, Role.DRAFTER));
    Visitor visitor = as("makes-one");
    Page page = visitor.post("/account/tokens", "label", "镇办公系统", "scope", "WRITE", "days", "30");
    Matcher shown = SHOWN.matcher(page.body());
    assertThat(shown.find()).isTrue();
    Page list = visitor.get("/account/tokens");
    assertThat(list.text()).contains("镇办公系统", "查看、写稿").doesNotContain(shown.group());
    assertThat(with(shown.group()).get(TASKS).status()).isEqualTo(200);

    Token kept = tokens.of(new AccountId("makes-one")).get(0);
    assertThat(kept.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(shown.group()).contains(kept.id()).doesNotContain(kept.digest());
    visitor.post("/account/tokens/" + kept.id() + "/revoke");
    Page refused = with(shown.group()).get(TASKS);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    assertThat(written("makes-one").stream().map(Event::deed))
        .containsSubsequence("MAKE_TOKEN", "REVOKE_TOKEN", "TOKEN_REFUSED");
    assertThat(written("makes-one").toString())
        .doesNotContain(shown.group().substring(17), kept.digest());
  }

  @Test
  void nobodyRevokesSomebodyElsesToken() {
    TokenDesk.Made made = made("drafter", Scope.READ);
    String path = "/account/tokens/" + made.token().id() + "/revoke";
    assertThat(as("signatory").post(path).status()).isEqualTo(404);
    assertThat(with(made.plain()).get(TASKS).status()).isEqualTo(200);
    as("secadmin").post("/accounts/tokens/" + made.token().id() + "/revoke");
    assertThat(with(made.plain()).get(TASKS).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void aTokenIsUsedForWhatItWasMadeFor(Scope scope) {
    ReportId id = stories.drafted();
    OtherSystem system = with(made("drafter", scope).plain());
    Map<Scope, Page> answers =
        Map.of(
            Scope.READ, system.get("/api/v1/reports/" + id),
            Scope.WRITE,
                system.post("/api/v1/reports", Map.of("cycle", report(id).cycle().value())),
            Scope.ACTS, system.post("/api/v1/reports/" + id + "/acts", Map.of("act", "recall")));
    answers.forEach(
        (needed, page) -> {
          assertThat(page.status()).as(needed.name()).isEqualTo(expected(needed, scope));
          if (needed != scope) {
            assertThat(code(page)).isEqualTo("insufficient-scope");
            assertThat(page.header("WWW-Authenticate")).contains("scope=\"" + needed + "\"");
          }
        });
  }

  private static int expected(Scope needed, Scope held) {
    if (needed != held) {
      return 403;
    }
    return needed == Scope.ACTS ? 409 : 200;
  }

  @Test
  @Tag("R011")
  void aTokenDiesWithItsAccountAndHasItsRolesOfThisMoment() {
    people.with("caller", new Grant(Stories.TOWN, Role.DRAFTER));
    ReportId id = stories.drafted();
    OtherSystem system = with(made("caller", Scope.READ).plain());
    String path = "/api/v1/reports/" + id;
    assertThat(system.get(path).status()).isEqualTo(200);

    people.with("caller");
    assertThat(system.get(path).status()).isEqualTo(404);
    people.with("caller", new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(system.get(path).status()).isEqualTo(200);

    accounts.enable(stories.actor("secadmin"), new AccountId("caller"), false);
    assertThat(system.get(path).status()).isEqualTo(401);
    accounts.enable(stories.actor("secadmin"), new AccountId("caller"), true);
    assertThat(system.get(path).status()).as("it does not come back").isEqualTo(401);
  }

  @Test
  void aTokenDiesWhenTheSecurityAdministratorResetsThePassword() {
    people.with("reset-me", new Grant(Stories.TOWN, Role.DRAFTER));
    OtherSystem system = with(made("reset-me", Scope.READ).plain());
    assertThat(system.get(TASKS).status()).isEqualTo(200);
    accounts.reset(stories.actor("secadmin"), new AccountId("reset-me"), "{argon2}none");
    assertThat(system.get(TASKS).status()).isEqualTo(401);
  }

  @Test
  void aTokenRunsOut() {
    TokenDesk.Made made = made("drafter", Scope.READ);
    Token old = made.token();
    String id = (old.id().startsWith("a") ? "b" : "a") + old.id().substring(1);
    Instant past = Instant.now().minus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS);
    tokens.add(
        new Token(
            id,
            old.label(),
            old.account(),
            null,
            old.scopes(),
            old.digest(),
            old.madeBy(),
            past,
            past,
            null,
            null));
    assertThat(with(made.plain().replace(old.id(), id)).get(TASKS).status()).isEqualTo(401);
    assertThat(as("drafter").get("/account/tokens").text()).contains("已到期");
  }

  @Test
  void aSystemReadsInItsOneRoleAndNoMore() {
    Page page =
        as("secadmin")
            .post(
                "/accounts/tokens",
                Map.of(
                    "label",
                    "镇办公系统",
                    "scope",
                    "READ",
                    "days",
                    "90",
                    "unit",
                    Stories.TOWN.value(),
                    "role",
                    "DRAFTER"));
    Matcher shown = SHOWN.matcher(page.body());
    assertThat(shown.find()).isTrue();
    OtherSystem system = with(shown.group());
    ReportId id = stories.signing();
    assertThat(system.get("/api/v1/reports/" + id).status()).isEqualTo(200);
    assertThat(system.post("/api/v1/reports/" + id + "/acts", Map.of("act", "recall")).status())
        .isEqualTo(403);

    for (String role : List.of("SIGNATORY", "APPROVER", "PUBLISHER", "SECURITY_ADMIN", "X")) {
      Page refused =
          as("secadmin")
              .post(
                  "/accounts/tokens",
                  Map.of(
                      "label",
                      "某系统",
                      "scope",
                      "READ",
                      "days",
                      "90",
                      "unit",
                      Stories.TOWN.value(),
                      "role",
                      role));
      assertThat(refused.status()).as(role).isEqualTo(422);
    }
    assertThat(as("secadmin").get("/accounts/tokens").text()).contains("系统：青溪镇 起草人");
  }

  @Test
  @Tag("R101")
  void whatATokenDoesIsWrittenDownAsItsDoing() {
    ReportId id = stories.inReview();
    OtherSystem system = with(made("reviewer", Scope.ACTS, Scope.READ).plain());
    system.post("/api/v1/reports/" + id + "/acts", Map.of("act", "claim"));
    assertThat(written(Chain.ofReport(id.value())))
        .last()
        .satisfies(
            row -> {
              assertThat(row.deed()).isEqualTo("CLAIM");
              assertThat(row.note()).contains("用接口令牌“测试令牌”");
            });
  }

  @Test
  @Tag("R074")
  void wrongTokensAreCountedAndNobodysSigningInWaitsForThem() {
    TokenDesk.Made made = made("drafter", Scope.READ);
    String wrong = made.plain().substring(0, made.plain().length() - 4) + "aaaa";
    String nobodys = "fzr_" + "a".repeat(12) + "_" + "b".repeat(52);
    int seen = 0;
    for (int i = 0; i < 8 && seen != 429; i++) {
      seen = with(wrong).get(TASKS).status();
    }
    assertThat(seen).isEqualTo(429);
    assertThat(with(made.plain()).get(TASKS).status()).as("the right one").isEqualTo(200);
    int tries = 0;
    while (tries < 40 && with(nobodys).get(TASKS).status() == 401) {
      tries++;
    }
    assertThat(tries).isEqualTo(20);
    assertThat(nobody().signIn("drafter2", SystemTest.PASSWORD).location()).isEqualTo("/home");
    long written =
        written("drafter").stream()
            .filter(row -> row.deed().equals("TOKEN_REFUSED"))
            .filter(row -> row.note().contains(made.token().id()))
            .count();
    assertThat(written).as("a flood does not fill the ledger").isBetween(1L, 4L);
  }

  @Test
  void namesAndPasswordsAreComparedOnceAMinuteAndNotOnceACall() {
    people.with("basic-caller", new Grant(Stories.TOWN, Role.DRAFTER));
    OtherSystem system = new OtherSystem(port, basic("basic-caller", SystemTest.PASSWORD));
    assertThat(system.get(TASKS).status()).isEqualTo(200);
    int hashes = CountingEncoder.HASHES.get();
    for (int i = 0; i < 20; i++) {
      assertThat(system.get(TASKS).status()).isEqualTo(200);
    }
    assertThat(CountingEncoder.HASHES.get()).isEqualTo(hashes);
    assertThat(new OtherSystem(port, basic("basic-caller", "wrong")).get(TASKS).status())
        .isEqualTo(401);
    people.disabled("basic-caller", new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(system.get(TASKS).status()).isEqualTo(401);
  }

  private static String basic(String login, String password) {
    return "Basic "
        + Base64.getEncoder()
            .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void tokensOpenNoPagesAndSessionsOpenNoInterface() {
    String token = made("drafter", Scope.READ).plain();
    Page page =
        nobody()
            .send(
                "GET",
                "/home",
                BodyPublishers.noBody(),
                Map.of("Authorization", "Bearer " + token));
    assertThat(page.location()).isEqualTo("/login");
    assertThat(as("drafter").get(TASKS).status()).isEqualTo(401);
    assertThat(nobody().get(TASKS + "?token=" + token + "&access_token=" + token).status())
        .isEqualTo(401);
    Page answer = with(token).get(TASKS);
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.header("Cache-Control")).contains("no-store");
  }

  @Test
  void aSecondClickMakesNoSecondTokenAndSaysSo() {
    people.with("clicks-twice", new Grant(Stories.TOWN, Role.DRAFTER));
    Visitor visitor = as("clicks-twice");
    String receipt = visitor.get("/account/tokens").field("receipt");
    String[] form = {"label", "镇办公系统", "scope", "READ", "days", "30", "receipt", receipt};
    assertThat(SHOWN.matcher(visitor.post("/account/tokens", form).body()).find()).isTrue();

    Page again = visitor.post("/account/tokens", form);
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("刚才已经建好", "撤销它");
    assertThat(SHOWN.matcher(again.body()).find()).isFalse();
    assertThat(tokens.of(new AccountId("clicks-twice"))).hasSize(1);
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    Visitor visitor = as("drafter");
    Page refused = visitor.post("/account/tokens", "label", "甲系统", "days", "30");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("至少选择一种用途", "我的令牌");
    assertThat(refused.field("label")).isEqualTo("甲系统");
    Page system =
        as("secadmin")
            .post("/accounts/tokens", "label", "乙系统", "scope", "READ", "days", "0", "unit", "X");
    assertThat(system.status()).isEqualTo(422);
    assertThat(system.field("label")).isEqualTo("乙系统");
  }
}
