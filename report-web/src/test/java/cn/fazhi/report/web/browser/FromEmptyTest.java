package cn.fazhi.report.web.browser;

import cn.fazhi.report.workflow.desk.SetupDesk;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A bureau that has just been given the system runs its first year on it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "logging.config=classpath:logback-web-test.xml",
      "spring.datasource.url=jdbc:h2:mem:bureau;DB_CLOSE_DELAY=-1",
      "report.ledger.key-file=../report-core/src/test/resources/ledger.key"
    })
class FromEmptyTest extends AtBrowsers {
  private static final String SECRET = "abcd-efgh-jkmn-pqrs";

  @Autowired private SetupDesk desk;

  @Test
  @Order(1)
  void theFirstPageIsLookedAt() {
    Looker starter = looker("setup");
    starter.at("list-empty", "/", 200);
    starter.at("form", "/setup", 200);
    starter.person.page.locator("form").evaluate("form => form.noValidate = true");
    starter.clicks("form-refused", "设立三位管理员", 422);
    starter.fine();
  }

  @Test
  @Order(2)
  void fromTheSecretOfTheFirstStartToAReportThatThePublicReads() throws Exception {
    desk.renew(SECRET);
    NewBureau bureau = new NewBureau();
    bureau.namesItsAdministrators(somebody(), SECRET);
    bureau.bringsItsPeopleIn(bureau.arrives(somebody(), "mawei"));
    bureau.givesThemTheirRoles(bureau.arrives(somebody(), "anning"));
    int year = bureau.opensTheYear(bureau.arrives(somebody(), "fengcheng"));

    TownshipPath township =
        new TownshipPath(
            bureau.arrives(somebody(), "liqing"),
            bureau.arrives(somebody(360, 740, false), "zhouming"),
            year);
    DistrictPath district =
        new DistrictPath(
            bureau.arrives(somebody(), "wangyun"),
            bureau.arrives(somebody(), "gaoyuan"),
            bureau.arrives(somebody(), "zhengheng"),
            bureau.arrives(somebody(), "linlan"),
            year);
    new TwoRounds(township, district, new StrangersPath(somebody(), year)).walk();
  }

  @Test
  @Order(3)
  void thePagesOfTheYearAreLookedAt() {
    Looker planner = looker("year");
    planner.signsIn("fengcheng", NewBureau.password("fengcheng"));
    planner.at("list", "/cycles", 200);
    planner.person.page.locator(".table a").first().click();
    planner.looks("open", 200);
    String open = planner.path();
    planner.person.page.locator("#ext-unit").fill("没有这个单位");
    planner.person.page.locator("#until").fill("2020-01-01");
    planner.person.page.locator("#ext-reason").fill("防汛");
    planner.clicks("extension-refused", "延期", 422);
    planner.at("list", "/cycles", 200);
    planner.person.page.locator("form.after button").click();
    planner.looks("prepared", 200);
    planner.person.fills("公开截止日", "2020-01-01");
    planner.clicks("plan-faulty", "保存并检查", 200);
    planner.at("open", open, 200);
    planner.person.page.locator("#close-reason").fill("全部办结。");
    planner.clicks("closed", "关闭年度", 200);
    planner.fine();
  }

  @Test
  @Order(4)
  void thePagesOfTemplatesAndTheCalendarAreLookedAt() {
    Looker planner = looker("plans");
    planner.signsIn("fengcheng", NewBureau.password("fengcheng"));
    planner.at("templates", "/templates", 200);
    planner.clicks("template", "在系统自带的模板上修改", 200);
    planner.person.page.locator("input.number").first().fill("x");
    planner.clicks("template-refused", "保存为新版本", 422);
    planner.at("template", "/templates/0", 200);
    planner.clicks("template-kept", "保存为新版本", 200);
    planner.at("calendar", "/calendar", 200);
    planner.at("calendar-empty", "/calendar?year=2031", 200);
    planner.person.fills("每行一天", "2031-13-01,放假");
    planner.clicks("calendar-refused", "登记", 422);
    planner.person.fills("每行一天", "2031-01-01,放假,元旦");
    planner.clicks("calendar-one", "登记", 200);
    planner.at("board", "/board", 200);
    planner.at("flows", "/flows", 200);
    planner.fine();
  }

  @Test
  @Order(5)
  void thePagesOfGoingAndMergingAreLookedAt() {
    Looker keeper = looker("bureau-sysadmin");
    keeper.signsIn("mawei", NewBureau.password("mawei"));
    keeper.at("accounts", "/accounts?words=郑衡", 200);
    keeper.clicks("leaving", "离岗停用 郑衡", 200);
    keeper.clicks("left", "停用", 200);
    keeper.at("unit", "/units/YL-QX", 200);
    keeper.fine();
  }
}
