package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.ledger.StandIns;
import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.people.Strikes;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The doors where a password is tried, and what opens and closes them. */
class SignInTest extends WebTest {
  private static final String OWN = "窗前老树39号-Kestrel";

  @Autowired Accounts accounts;
  @Autowired Accesses accesses;
  @Autowired Sessions sessions;
  @Autowired PasswordEncoder encoder;
  @Autowired StandIns standIns;

  private Account fresh(Role role) {
    String id = UUID.randomUUID().toString();
    Set<Grant> grants = Set.of(new Grant(Stories.TOWN, role));
    String login = "t-" + id.substring(0, 8);
    Account account =
        new Account(new AccountId(id), login, "测试人", encoder.encode(OWN), true, grants);
    accounts.save(account);
    return account;
  }

  private Visitor signedIn(Account account) {
    Visitor visitor = nobody();
    assertThat(visitor.signIn(account.login(), OWN).location()).isEqualTo("/home");
    return visitor;
  }

  /**
   * Whatever a stranger could tell two answers apart by; not what is the moment's or the
   * connection's, which the server closes after 100 requests.
   */
  private static String answer(Page page, String login) {
    Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
    headers.remove("date");
    headers.remove("connection");
    headers.remove("set-cookie");
    return page.status() + " " + headers + " " + page.lasting().replace(login, "");
  }

  private Account disabled() {
    Account account = fresh(Role.DRAFTER);
    accounts.save(account.enabled(false));
    return account;
  }

  private Account locked() {
    Account account = fresh(Role.AUDITOR);
    accesses.save(accesses.find(account.id()).orElseThrow().locked(Instant.now()));
    return account;
  }

  private Account expired() {
    Account account = fresh(Role.DRAFTER);
    Instant then = Instant.now().minus(Duration.ofDays(4));
    accesses.save(accesses.find(account.id()).orElseThrow().handedOver(then));
    return account;
  }

  @Test
  @Tag("R075")
  void nobodyLearnsFromAnAnswerWhetherAnAccountExists() {
    String missing = "missing-" + UUID.randomUUID();
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put(fresh(Role.DRAFTER).login(), "falsch");
    kinds.put(missing, "falsch");
    kinds.put(disabled().login(), OWN);
    kinds.put(locked().login(), OWN);
    kinds.put(expired().login(), OWN);
    List<String> answers =
        kinds.entrySet().stream().map(k -> tried(k.getKey(), k.getValue())).toList();
    assertThat(answers).containsOnly(answers.get(0));
    assertThat(answers.get(0)).startsWith("1 hashes 401 ").contains("用户名或密码不对");

    List<String> shut = kinds.keySet().stream().map(this::shut).toList();
    assertThat(shut).containsOnly(shut.get(0));
    assertThat(shut.get(0)).startsWith("0 hashes 429 ").contains("15 分钟后再试");
  }

  private String tried(String login, String password) {
    Visitor visitor = nobody();
    visitor.token();
    int before = CountingEncoder.HASHES.get();
    Page page = visitor.signIn(login, password);
    return CountingEncoder.HASHES.get() - before + " hashes " + answer(page, login);
  }

  /** The answer after five tries, the seconds of which are a matter of the moment. */
  private String shut(String login) {
    boolean known = accounts.withLogin(login).isPresent();
    String subject =
        known ? "account:" + accounts.withLogin(login).orElseThrow().id() : unknownSubject(login);
    strikes.forget(subject);
    Instant now = Instant.now();
    strikes.count(Strikes.none(subject), new Strikes(subject, 5, now, now.plusSeconds(890)));
    return tried(login, OWN).replaceAll("retry-after=\\[\\d+\\]", "retry-after");
  }

  private String unknownSubject(String login) {
    return Strikes.ofUnknown(standIns.of(login));
  }

  @Test
  @Tag("R074")
  void everyDoorCountsAndIsShutAfterwards() {
    Account account = fresh(Role.DRAFTER);
    Visitor inside = signedIn(account);
    shut(account.login());
    assertThat(nobody().signIn(account.login(), OWN).status()).isEqualTo(429);
    Page change =
        inside.post(
            "/account/password", "current", OWN, "fresh", "x7!Mole-旧书摊外", "again", "x7!Mole-旧书摊外");
    assertThat(change.status()).isEqualTo(422);
    assertThat(change.body()).contains("分钟后再试");
    String basic =
        Base64.getEncoder()
            .encodeToString((account.login() + ":" + OWN).getBytes(StandardCharsets.UTF_8));
    Page api =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                Visitor.multipart("a.txt", Stories.text("baishi-2025"), Map.of()),
                Map.of("Authorization", "Basic " + basic, "Content-Type", Visitor.multipartType()));
    assertThat(api.status()).isEqualTo(429);
    assertThat(api.header("Retry-After")).isNotEmpty();
    assertThat(accounts.find(account.id()).orElseThrow().secret()).isEqualTo(account.secret());
  }

  @Test
  @Tag("R079")
  void passwordsAreKeptAsArgon2AndHashedAnewWhereTheRuleHasChanged() {
    Account account = fresh(Role.DRAFTER);
    assertThat(account.secret()).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
    String weak = "{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(OWN);
    accounts.save(account.withSecret(weak));
    signedIn(account);
    assertThat(accounts.find(account.id()).orElseThrow().secret()).contains("m=19456,t=2,p=1");
    signedIn(account);
  }

  @Test
  @Tag("R080")
  void aResetGivesASecretThatWorksOnceAndLeadsToAPasswordOfOnesOwn() {
    Account account = fresh(Role.DRAFTER);
    Visitor before = signedIn(account);
    Page shown = as("secadmin").post("/accounts/" + account.id() + "/reset");
    Matcher secret = Pattern.compile("[a-z2-9]{4}(-[a-z2-9]{4}){3}").matcher(shown.text());
    assertThat(secret.find()).isTrue();
    String once = secret.group();
    assertThat(shown.header("Cache-Control")).contains("no-store");
    assertThat(as("secadmin").get("/accounts").body()).contains("待改密码").doesNotContain(once);
    assertThat(before.get("/home").location()).isEqualTo("/login?over");
    assertThat(nobody().signIn(account.login(), OWN).status()).isEqualTo(401);

    Visitor visitor = nobody();
    assertThat(visitor.signIn(account.login(), once).location()).isEqualTo("/home");
    for (String door : List.of("/home", "/account", "/help", "/reports/" + unknown())) {
      assertThat(visitor.get(door).location()).as(door).isEqualTo("/account/password");
    }
    assertThat(visitor.get("/account/password").text()).contains("请先设置您自己的密码");
    assertThat(nobody().signIn(account.login(), once).status()).isEqualTo(401);
    assertThat(chosen(visitor, "qingxi2026").text()).contains("太短").contains("太单一");
    String session = visitor.session();
    assertThat(chosen(visitor, "晚风1把Kite吹远了山").location()).isEqualTo("/home");
    assertThat(visitor.session()).isNotEqualTo(session);
    assertThat(visitor.get("/home").status()).isEqualTo(200);
    assertThat(accesses.find(account.id()).orElseThrow().kind()).isEqualTo(Access.Kind.CHOSEN);
  }

  private static Page chosen(Visitor visitor, String fresh) {
    return visitor.post("/account/password", "fresh", fresh, "again", fresh);
  }

  @Test
  @Tag("R080")
  @Tag("R007")
  void nobodyElseSeesTheListOfAccountsOrTouchesOne() {
    Account account = fresh(Role.DRAFTER);
    for (String other : List.of("drafter", "flowadmin", "sysadmin", "auditor", "approver")) {
      int seen = other.equals("sysadmin") ? 200 : 404;
      assertThat(as(other).get("/accounts").status()).as(other).isEqualTo(seen);
      for (String act : List.of("reset", "unlock", "disable", "enable")) {
        Page page = as(other).post("/accounts/" + account.id() + "/" + act);
        assertThat(page.status()).as(other + " " + act).isEqualTo(404);
      }
    }
    assertThat(as("secadmin").post("/accounts/secadmin/reset").status()).isEqualTo(403);
    assertThat(accounts.find(account.id())).contains(account);
  }

  @Test
  @Tag("R078")
  void passwordsAreComparedExactly() {
    Account account = fresh(Role.DRAFTER);
    accounts.save(account.withSecret(encoder.encode("春眠Abc🐼处处闻啼鸟 1")));
    for (String wrong : List.of("春眠abc🐼处处闻啼鸟 1", "春眠Abc🐼处处闻啼鸟 1 ", "春眠Abc🐼处处闻啼鸟1")) {
      assertThat(nobody().signIn(account.login(), wrong).status()).as(wrong).isEqualTo(401);
      forgetTries();
    }
    assertThat(nobody().signIn(account.login(), "春眠Abc🐼处处闻啼鸟 1").status()).isEqualTo(302);
  }

  @Test
  @Tag("R084")
  @Tag("R088")
  void aNewPasswordEndsTheOtherSessionsAndRenewsThisOne() {
    Account account = fresh(Role.DRAFTER);
    Visitor here = signedIn(account);
    Visitor there = signedIn(account);
    String old = here.session();
    Page page =
        here.post(
            "/account/password", "current", OWN, "fresh", "雨后Fern-石阶第7级", "again", "雨后Fern-石阶第7级");
    assertThat(page.location()).isEqualTo("/account");
    assertThat(here.session()).isNotEqualTo(old);
    assertThat(here.get("/account").status()).isEqualTo(200);
    assertThat(nobody().with(old).get("/home").location()).isEqualTo("/login");
    assertThat(there.get("/home").location()).isEqualTo("/login?over");
    assertThat(nobody().signIn(account.login(), OWN).status()).isEqualTo(401);
  }

  @Test
  @Tag("R088")
  @Tag("R011")
  void disablingIsFeltWithTheNextRequest() {
    Account account = fresh(Role.DRAFTER);
    Visitor visitor = signedIn(account);
    assertThat(as("secadmin").post("/accounts/" + account.id() + "/disable").status())
        .isEqualTo(302);
    assertThat(visitor.get("/home").location()).isEqualTo("/login?over");
    assertThat(nobody().signIn(account.login(), OWN).status()).isEqualTo(401);
    as("secadmin").post("/accounts/" + account.id() + "/enable");
    signedIn(account);
  }

  @Test
  @Tag("R087")
  void oneSeesWhereOneIsSignedInAndEndsTheOthers() {
    Account account = fresh(Role.DRAFTER);
    Visitor here = signedIn(account);
    Visitor there = signedIn(account);
    assertThat(here.get("/account").text()).contains("这一个").contains("退出其他各处");
    assertThat(here.post("/account/sessions/end-others").location()).isEqualTo("/account");
    assertThat(there.get("/home").location()).isEqualTo("/login?over");
    assertThat(here.get("/home").status()).isEqualTo(200);
    Session others = sessions.open(new AccountId("secadmin")).stream().findFirst().orElse(null);
    if (others != null) {
      assertThat(here.post("/account/sessions/" + others.id() + "/end").status()).isEqualTo(404);
    }
  }

  @Test
  @Tag("R085")
  void signingOutEndsTheSessionEverywhereItIsKept() {
    Account account = fresh(Role.DRAFTER);
    Visitor visitor = signedIn(account);
    String old = visitor.session();
    Page page = visitor.post("/logout");
    assertThat(page.header("Clear-Site-Data")).contains("\"storage\"");
    assertThat(nobody().with(old).get("/home").location()).isEqualTo("/login");
    assertThat(sessions.open(account.id())).isEmpty();
  }

  @Test
  @Tag("R089")
  void bindingActsAskForThePasswordAgainAndLoseNothing() {
    ReportId id = stories.signing();
    Visitor signatory = nobody();
    signatory.signIn("signatory", SystemTest.PASSWORD);
    Session session = sessions.open(new AccountId("signatory")).get(0);
    sessions.proved(session.id(), Instant.now().minus(Duration.ofMinutes(6)), false);
    assertThat(signatory.get("/reports/" + id + "/sign").text()).contains("您的登录密码");

    Map<String, String> form = form(id, "receipt", "one-showing", "password-again", "");
    Page asked = signatory.post("/reports/" + id + "/sign", form);
    assertThat(asked.status()).isEqualTo(422);
    assertThat(asked.text()).contains("请再输入一次密码").contains("签发");
    form.put("password-again", "falsch");
    Page wrong = signatory.post("/reports/" + id + "/sign", form);
    assertThat(wrong.text()).contains("密码不对").doesNotContain("falsch");
    assertThat(wrong.field("digest")).isEqualTo(form.get("digest"));
    assertThat(report(id).step()).isEqualTo(StepKind.SIGNING);

    String before = signatory.session();
    form.put("password-again", SystemTest.PASSWORD);
    assertThat(signatory.post("/reports/" + id + "/sign", form).status()).isEqualTo(302);
    assertThat(signatory.session()).isNotEqualTo(before);
    assertThat(report(id).step()).isEqualTo(StepKind.REVIEW);
    form.put("password-again", "");
    Page again = signatory.post("/reports/" + id + "/sign", form);
    assertThat(again.status()).as("the same form, whatever was typed as password").isEqualTo(302);
  }

  @Test
  @Tag("R089")
  void everyBindingFormAsksAndWhatWasWrittenIsKept() {
    ReportId id = stories.inDecision();
    Visitor approver = nobody();
    approver.signIn("approver", SystemTest.PASSWORD);
    Session session = sessions.open(new AccountId("approver")).get(0);
    sessions.proved(session.id(), Instant.now().minus(Duration.ofMinutes(6)), false);
    Map<String, String> forms =
        Map.of("decide", "approve", "publish", "withhold", "reopen", "", "withdrawal", "");
    forms.forEach(
        (door, decision) -> {
          Page asked =
              approver.post(
                  "/reports/" + id + "/" + door,
                  "decision",
                  decision,
                  "reason",
                  "写好的理由。".repeat(20),
                  "password-again",
                  "");
          assertThat(asked.status()).as(door).isEqualTo(422);
          assertThat(asked.text()).as(door).contains("请再输入一次密码").contains("写好的理由。");
        });
    assertThat(report(id).step()).isEqualTo(StepKind.DECISION);
  }

  @Test
  @Tag("R086")
  void afterTwelveHoursEverybodySignsInAgain() {
    Account account = fresh(Role.DRAFTER);
    Visitor visitor = signedIn(account);
    Session now = sessions.open(account.id()).get(0);
    assertThat(now.open(now.since().plus(Duration.ofHours(12)).minusMillis(1))).isTrue();
    assertThat(now.open(now.since().plus(Duration.ofHours(12)))).isFalse();
    sessions.end(now.id(), Instant.now());
    assertThat(visitor.get("/home").location()).isEqualTo("/login?over");
  }
}
