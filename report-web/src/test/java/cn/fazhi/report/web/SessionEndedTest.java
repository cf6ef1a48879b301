package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Nothing typed is lost when the session has ended. */
@Tag("R086")
class SessionEndedTest extends WebTest {
  private static final String TYPED =
      "全镇共办理行政执法案件一百二十三件，\r\n“<b>&quot;引号&quot;</b>”与表情😀都要保住。".repeat(3);

  @Autowired Sessions sessions;

  static Map<String, String> fields(Page page) {
    Map<String, String> fields = new LinkedHashMap<>();
    Matcher input =
        Pattern.compile("<input type=\"hidden\"[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
            .matcher(page.body());
    while (input.find()) {
      fields.put(plain(input.group(1)), plain(input.group(2)));
    }
    Matcher area =
        Pattern.compile("<textarea[^>]*name=\"([^\"]+)\"[^>]*>\n?([^<]*)</textarea>")
            .matcher(page.body());
    while (area.find()) {
      fields.put(plain(area.group(1)), plain(area.group(2)));
    }
    return fields;
  }

  private static String plain(String escaped) {
    return new Page(0, null, escaped.getBytes(java.nio.charset.StandardCharsets.UTF_8)).text();
  }

  private Page sentTooLate(ReportId id, StatutoryPart part, Visitor visitor) {
    return visitor.post("/reports/" + id + "/parts/" + part, "version", version(id), "text", TYPED);
  }

  /** The drafter's browser after the session has run out. */
  private Visitor lateDrafter() {
    return nobody().like(as("drafter")).with("0123456789ABCDEF0123456789ABCDEF");
  }

  private static Page signedIn(Visitor visitor, Page signIn, String login, String password) {
    Map<String, String> form = fields(signIn);
    form.put("username", login);
    form.put("password", password);
    return visitor.bare("/login", form);
  }

  @Tag("R086")
  @ParameterizedTest
  @EnumSource(StatutoryPart.class)
  void whatWasTypedIntoAPartComesBackAfterSigningIn(StatutoryPart part) {
    ReportId id = stories.drafted();
    String before = stored(id);
    Visitor visitor = lateDrafter();
    Page ended = sentTooLate(id, part, visitor);
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.body()).contains("刚才填写的内容还在").doesNotContain("一百二十三");

    Page again = signedIn(visitor, ended, "drafter", "falsch");
    assertThat(again.status()).isEqualTo(401);
    assertThat(again.body()).contains("用户名或密码不对");
    assertThat(fields(again)).containsEntry("carried", fields(ended).get("carried"));

    Page resumed = signedIn(visitor, again, "drafter", SystemTest.PASSWORD);
    assertThat(resumed.status()).isEqualTo(200);
    assertThat(resumed.body()).contains("action=\"/reports/" + id + "/parts/" + part + "\"");
    assertThat(fields(resumed)).containsEntry("text", TYPED);
    assertThat(stored(id)).isEqualTo(before);

    Page saved = visitor.bare("/reports/" + id + "/parts/" + part, fields(resumed));
    assertThat(saved.status()).isEqualTo(302);
    assertThat(report(id).text().typed(part)).contains("一百二十三件").contains("表情😀");
  }

  /** By the page's own token alone, as a browser sends it. */
  @Test
  void aSessionEndedElsewhereGivesTheTextBackToo() {
    ReportId id = stories.drafted();
    Visitor visitor = nobody();
    visitor.signIn("drafter", SystemTest.PASSWORD);
    visitor.get("/home");
    sessions.open(new AccountId("drafter")).stream()
        .max(Comparator.comparing(Session::since))
        .ifPresent(session -> sessions.end(session.id(), Instant.now()));
    Page ended = sentTooLate(id, StatutoryPart.MEASURES, visitor);
    assertThat(ended.body()).contains("刚才填写的内容还在");
    Page resumed = signedIn(visitor, ended, "drafter", SystemTest.PASSWORD);
    assertThat(resumed.status()).isEqualTo(200);
    assertThat(fields(resumed)).containsEntry("text", TYPED);
  }

  @Test
  void aSignInPageLeftOpenTooLongStillHoldsTheText() {
    ReportId id = stories.drafted();
    Page ended = sentTooLate(id, StatutoryPart.MEASURES, lateDrafter());
    Visitor later = lateDrafter();
    Page again = signedIn(later, ended, "drafter", SystemTest.PASSWORD);
    assertThat(again.status()).isEqualTo(401);
    Page resumed = signedIn(later, again, "drafter", SystemTest.PASSWORD);
    assertThat(fields(resumed)).containsEntry("text", TYPED);
  }

  @Test
  void theFormOfTheReportComesBackToo() {
    ReportId id = stories.drafted();
    Visitor visitor = lateDrafter();
    Page ended =
        visitor.post(
            "/reports/" + id + "/form", "version", version(id), "opening", TYPED, "TITLE", "标题甲");
    Page resumed = signedIn(visitor, ended, "drafter", SystemTest.PASSWORD);
    assertThat(fields(resumed)).containsEntry("opening", TYPED).containsEntry("TITLE", "标题甲");
  }

  @Tag("R086")
  @Test
  void somebodyElseNeverSeesIt() {
    ReportId id = stories.drafted();
    String before = stored(id);
    Visitor visitor = lateDrafter();
    Page ended = sentTooLate(id, StatutoryPart.MEASURES, visitor);
    Page other = signedIn(visitor, ended, "drafter2", SystemTest.PASSWORD);
    assertThat(other.location()).isEqualTo("/home");
    assertThat(other.body()).doesNotContain("一百二十三");
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void whereNobodyKnowsWhoseItWasNothingIsCarried() {
    ReportId id = stories.drafted();
    Visitor visitor = nobody();
    Page ended = sentTooLate(id, StatutoryPart.MEASURES, visitor);
    assertThat(ended.body()).doesNotContain("刚才填写的内容还在").doesNotContain("name=\"carried\"");
    Page forged =
        signedIn(
            visitor,
            new Page(401, ended.headers(), (ended.body() + hidden("carried", "AAAA")).getBytes()),
            "drafter",
            SystemTest.PASSWORD);
    assertThat(forged.location()).isEqualTo("/home");
  }

  private static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + value + "\">";
  }

  @Test
  void changedMeanwhileItIsRefusedWithTheTextKept() {
    ReportId id = stories.drafted();
    Visitor visitor = lateDrafter();
    Page ended = sentTooLate(id, StatutoryPart.MEASURES, visitor);
    as("drafter")
        .post("/reports/" + id + "/parts/OTHER", "version", version(id), "text", "别的窗口写的。");
    Page resumed = signedIn(visitor, ended, "drafter", SystemTest.PASSWORD);
    Page sent = visitor.bare("/reports/" + id + "/parts/MEASURES", fields(resumed));
    assertThat(sent.status()).isEqualTo(409);
    assertThat(sent.text()).contains("表情😀");
  }

  @Test
  void aFileCannotBeCarriedSoNothingPretendsToBe() {
    ReportId id = stories.drafted();
    Visitor visitor = nobody();
    Page ended =
        visitor.upload(
            "/reports/" + id + "/import", "报告.txt", "一、工作".getBytes(), "version", version(id));
    assertThat(ended.status()).isEqualTo(401);
    assertThat(ended.body()).doesNotContain("刚才填写的内容还在");
    assertThat(signedIn(visitor, ended, "drafter", SystemTest.PASSWORD).location())
        .isEqualTo("/home");
  }

  @Tag("R070")
  @Test
  void nothingIsCarriedToOtherAddresses() {
    for (String target : new String[] {"/logout", "/home", "/login", "/audit/verification"}) {
      Page page = lateDrafter().post(target, "x", "y");
      assertThat(page.body()).as(target).doesNotContain("name=\"carried\"");
    }
  }

  @Tag("R088")
  @Test
  void anAccountSwitchedOffIsOutAtOnce(@Autowired Accounts accounts) {
    Visitor visitor = nobody();
    visitor.signIn("flowadmin2", SystemTest.PASSWORD);
    var account = accounts.withLogin("flowadmin2").orElseThrow();
    accounts.save(
        new Account(
            account.id(),
            account.login(),
            account.name(),
            account.secret(),
            false,
            account.grants()));
    try {
      assertThat(visitor.get("/home").location()).isEqualTo("/login?gone");
      assertThat(visitor.get("/home").location()).isEqualTo("/login");
    } finally {
      accounts.save(account);
    }
  }
}
