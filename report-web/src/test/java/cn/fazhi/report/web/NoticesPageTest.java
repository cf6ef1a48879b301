package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The inbox, the address for mail, and 催办 as people see them. */
class NoticesPageTest extends WebTest {
  private static final Pattern COUNT = Pattern.compile(">通知(?:（(\\d+|99\\+)）)?</a>");

  private static int unread(Page page) {
    Matcher count = COUNT.matcher(page.body());
    assertThat(count.find()).isTrue();
    String number = count.group(1);
    return number == null ? 0 : Integer.parseInt(number.replace("+", ""));
  }

  private Visitor newcomer(String login, Grant... grants) {
    people.with(login, grants);
    return as(login);
  }

  @Test
  void whatConcernsSomebodyIsCountedOnEveryPageAndListedUntilRead() {
    Visitor drafter = newcomer("notice-drafter", new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(unread(drafter.get("/help"))).isZero();

    ReportId id = stories.returned();

    assertThat(unread(drafter.get("/help"))).isEqualTo(1);
    Page inbox = drafter.get("/notices");
    assertThat(inbox.text()).contains("未读", "退回修改", "逐条答复意见", "/reports/" + id.value());
    assertThat(inbox.text()).doesNotContain("请补充一个具体事例", "请修改后重报");
    drafter.post("/notices/read", "until", inbox.field("until"));
    assertThat(unread(drafter.get("/home"))).isZero();
    assertThat(drafter.get("/notices").text()).contains("退回修改").doesNotContain("全部标为已读</button>");
  }

  @Test
  void whatCameInAfterThePageWasShownStaysUnread() {
    Visitor drafter = newcomer("notice-late", new Grant(Stories.TOWN, Role.DRAFTER));
    stories.returned();
    String shown = drafter.get("/notices").field("until");
    stories.returned();

    drafter.post("/notices/read", "until", shown);

    assertThat(unread(drafter.get("/notices"))).isEqualTo(1);
  }

  @Test
  @Tag("R009")
  void whoMayNoLongerKnowOfAReportSeesNeitherLinkNorTitle() {
    Visitor drafter = newcomer("notice-leaver", new Grant(Stories.TOWN, Role.DRAFTER));
    ReportId id = stories.returned();
    assertThat(drafter.get("/notices").body()).contains("/reports/" + id.value());

    people.with("notice-leaver", new Grant(new UnitCode("YL-BAISHI"), Role.DRAFTER));

    Page inbox = drafter.get("/notices");
    assertThat(inbox.text()).contains("您现在不能查看这份报告");
    assertThat(inbox.body()).doesNotContain("/reports/").doesNotContain("青溪镇");
  }

  @Test
  void eachReaderIsLedToWhatTheyMayOpen() {
    Visitor reviewer =
        newcomer("notice-reviewer", new Grant(report(stories.drafted()).bureau(), Role.REVIEWER));
    ReportId id = stories.inReview();

    String link = "/reports/" + id.value();
    assertThat(reviewer.get("/notices").body()).contains(link);
    assertThat(reviewer.get(link).status()).isEqualTo(200);
  }

  @Test
  void anAddressIsKeptAndABadOneRefused() {
    Visitor somebody = newcomer("notice-mail", new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(somebody.post("/account/mail", "mail", "a@example.invalid").status()).isEqualTo(302);
    assertThat(somebody.get("/account").field("mail")).isEqualTo("a@example.invalid");

    Page refused =
        somebody.post("/account/mail", "mail", "a@example.invalid\r\nBcc: b@example.invalid");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("邮箱地址不对");
    assertThat(somebody.get("/account").field("mail")).isEqualTo("a@example.invalid");
  }

  @Test
  void aUnitIsUrgedOnceADayAndASecondClickIsToldKindly() {
    Visitor drafter = newcomer("notice-urged", new Grant(new UnitCode("YL-SHIMEN"), Role.DRAFTER));
    Visitor admin = as("flowadmin");
    Page page = admin.get("/reminders");
    assertThat(page.text()).contains("石门", "还没有报送的单位").doesNotContain("松林乡");

    String[] form = {"cycle", "YL-2025", "unit", "YL-SHIMEN", "words", "<b>请</b>今天完成"};
    assertThat(admin.get(admin.post("/reminders", form).location()).text())
        .contains("已催办石门", "今天已催办");
    Visitor reviewer = as("reviewer");
    assertThat(reviewer.get(reviewer.post("/reminders", form).location()).text())
        .contains("今天已经催办过石门", "明天可以再催");

    Page inbox = drafter.get("/notices");
    assertThat(unread(inbox)).isEqualTo(1);
    assertThat(inbox.body()).contains("&lt;b&gt;请&lt;/b&gt;今天完成");
    assertThat(as("auditor").get("/audit").text()).contains("催办了还没有报送的单位");
  }

  @Test
  void whoeverUrgesStaysAtThePageAndTheSearch() {
    Visitor admin = as("flowadmin");
    assertThat(admin.get("/reminders?cycle=YL-2025&unit=石&page=7").field("sought")).isEqualTo("石");
    String[] form = {"cycle", "YL-2025", "unit", "YL-SHIMEN", "sought", "石", "page", "7"};
    assertThat(admin.post("/reminders", form).location())
        .contains("cycle=YL-2025", "unit=%E7%9F%B3", "page=7");

    Page refused =
        admin.post(
            "/reminders",
            "cycle",
            "YL-2025",
            "unit",
            "YL-SHIMEN",
            "sought",
            "石",
            "words",
            "请".repeat(201));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.field("sought")).isEqualTo("石");
    assertThat(refused.text()).contains("石门");
  }

  @Test
  void beforeAnyYearIsOpenBothPagesSayWhatToWaitFor() {
    for (String path : List.of("/reminders", "/board")) {
      assertThat(as("reviewer3").get(path).text()).contains("没有正在报送的年度", "流程管理员开启年度后");
      assertThat(as("flowadmin3").get(path).text()).contains("没有正在报送的年度", "打开年度");
    }
  }

  @Test
  void whereNobodyIsLateOrFoundThePageSaysSoAndOffersNothingToPress() {
    Visitor admin = as("flowadmin");
    assertThat(admin.get("/reminders?cycle=YL-2024").text())
        .contains("各单位都已经报送，不需要催办")
        .doesNotContain("催办全部");
    assertThat(admin.get("/reminders?unit=%E6%97%A0").text()).contains("可能已经报送", "全部显示");
  }

  @Test
  void nobodyElseUrges() {
    for (String who : List.of("drafter", "approver", "publisher", "secadmin", "flowadmin3")) {
      assertThat(as(who).post("/reminders", "cycle", "YL-2025").status()).as(who).isEqualTo(404);
    }
  }

  @Test
  void wordsTooLongToSendStayInTheForm() {
    String words = "请".repeat(201);
    Page refused = as("flowadmin").post("/reminders", "cycle", "YL-2025", "words", words);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("最多 200 个字");
    assertThat(refused.body()).contains("value=\"" + words + "\"");
  }
}
