package cn.fazhi.report.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every page of a report for every role at a desk and on a phone: nothing runs out of the screen,
 * everything has a name, neither the browser nor axe has anything to complain about.
 */
class LookTest extends BrowserTest {
  @Autowired private MoreTowns towns;

  /** People of the demonstration who cannot sign in otherwise, and a town that has nothing yet. */
  @BeforeEach
  void everybodyMaySignIn() {
    List.of("drafter-liuhe", "signatory-shimen", "drafter-songlin", "signatory-songlin")
        .forEach(towns::enable);
    towns.add(new UnitCode("YL-KONGSHAN"), "空山镇", "drafter-kong", "signatory-kong");
  }

  @Test
  void strangers() {
    Looker stranger = looker("stranger");
    stranger.at("list", "/", 200);
    stranger.at("list-2024", "/?year=2024", 200);
    stranger.clicks("published", TITLE_2024, 200);
    stranger.at("login", "/login", 200);
    stranger.at("left", "/login?left", 200);
    stranger.person.fills("用户名", "nobody").fills("密码", "wrong");
    stranger.clicks("login-failed", "登录", 401);
    stranger.at("no-such-report", "/public/00000000-0000-4000-8000-000000000000", 404);
    stranger.at("nowhere", "/nowhere", 200);
    stranger.fine();
  }

  private static final String TITLE_2024 = "青溪镇2024年度法治政府建设情况报告";

  @Test
  void aClerkWithNothingYet() {
    Looker clerk = looker("empty");
    clerk.signsIn("drafter-kong");
    clerk.at("home", "/home", 200);
    if (clerk.offers("开始起草")) {
      clerk.clicks("opened", "开始起草", 200);
    } else {
      clerk.person.opens("空山镇");
    }
    String report = clerk.path();
    clerk.at("form", report + "/form", 200);
    clerk.at("part", report + "/parts/MEASURES", 200);
    clerk.at("opinions", report + "/opinions", 200);
    clerk.at("compare-refused", report + "/compare", 422);
    clerk.at("check", report + "/check", 200);
    assertThat(clerk.person.page.locator("[name=go][value='/parts/SHORTCOMINGS']").count())
        .as("ways to a part that is missing")
        .isEqualTo(1);
    clerk.clicks("submit-refused", "提交", 422);
    clerk.at("import", report + "/import", 200);
    clerk.person.attaches("选择文件", "扫描件.docx", new byte[] {1, 2, 3});
    clerk.clicks("import-refused", "上传并识别", 415);
    clerk.at("help", "/help", 200);
    clerk.at("foreign", "/reports/00000000-0000-4000-8000-000000000000", 404);
    clerk.person.sees("返回工作台");
    clerk.fine();
  }

  @Test
  void aClerkAtWork() {
    Looker clerk = looker("drafter");
    clerk.signsIn("drafter-liuhe");
    clerk.at("home", "/home", 200);
    clerk.opens("report", "柳河镇2025");
    String report = clerk.path();
    clerk.at("form", report + "/form", 200);
    clerk.at("part", report + "/parts/MEASURES", 200);
    clerk.at("part-unwritten", report + "/parts/OTHER", 200);
    clerk.at("import", report + "/import", 200);
    byte[] faulty = WordFiles.word(WordFiles.text("baishi-2025"));
    clerk.person.attaches("选择文件", "柳河镇2025年度法治政府建设报告（送审稿）最终版.docx", faulty);
    clerk.clicks("confirm", "上传并识别", 200);
    clerk.clicks("check", "确认导入", 200);
    clerk.at("part-findings", report + "/parts/MEASURES", 200);
    clerk.at("report-findings", report, 200);
    clerk.at("part-again", report + "/parts/MEASURES", 200);
    clerk.person.context().clearCookies();
    clerk.clicks("session-ended", "保存", 401);
    clerk.person.fills("用户名", "drafter-liuhe").fills("密码", cn.fazhi.report.web.SystemTest.PASSWORD);
    clerk.clicks("resumed", "登录", 200);
    clerk.fine();
  }

  @Test
  void aHeadOnThePhone() {
    Looker head = looker("signatory");
    head.signsIn("signatory-shimen");
    head.at("home", "/home", 200);
    head.opens("report", "石门镇2025");
    head.clicks("sign", "阅读并签发", 200);
    head.person.page.locator("summary").last().click();
    head.clicks("sign-refused", "退回修改", 422);
    head.fine();
  }

  @Test
  void aReportInTwoRounds() {
    Looker reviewer = looker("reviewer");
    reviewer.signsIn("reviewer");
    reviewer.at("home", "/home", 200);
    reviewer.at("list", "/reviews?whose=all", 200);
    reviewer.at("list-empty", "/reviews?unit=没有这个单位", 200);
    reviewer.opens("report", "松林乡2025");
    String report = reviewer.path();
    reviewer.at("review", report + "/review", 200);
    reviewer.person.page.locator("a.n").nth(3).click();
    reviewer.clicks("remark-refused", "记下意见", 422);
    reviewer.person.fills("意见", "“平安家庭”的数据请与区里公布的核对后写准确，并说明统计截止日期。");
    reviewer.clicks("remarked", "记下意见", 200);
    reviewer.person.fills("退回原因", "请补充存在问题的原因。");
    reviewer.clicks("return-preview", "退回修改…", 200);
    reviewer.clicks("returned", "确认退回", 200);
    reviewer.at("review-readonly", report + "/review", 200);
    answersAndResubmits(report);
    reviewer.at("review-again", report + "/review", 200);
    reviewer.at("compare", report + "/compare", 200);
    reviewer.at("revision", report + "/revisions/1", 200);
    reviewer.fine();
    Looker administrator = looker("flowadmin");
    administrator.signsIn("flowadmin");
    administrator.at("home", "/home", 200);
    administrator.at("report", report, 200);
    administrator.at("adjust", report + "/adjust", 200);
    administrator.clicks("adjust-refused", "改派", 422);
    administrator.fine();
  }

  private void answersAndResubmits(String report) {
    Looker clerk = looker("answering");
    clerk.signsIn("drafter-songlin");
    clerk.at("home", "/home", 200);
    clerk.at("report", report, 200);
    clerk.at("part", report + "/parts/MEASURES", 200);
    clerk.person.mends("正文", "。", "，并按月通报。");
    clerk.clicks("part-saved", "保存", 200);
    clerk.at("opinions", report + "/opinions", 200);
    clerk.person.content().getByLabel("不改，说明理由").first().check();
    clerk.clicks("answer-refused", "保存全部答复", 422);
    clerk.person.page.locator("#o1 textarea").fill("已与区里核对，数据截至12月31日。");
    clerk.clicks("answered", "保存全部答复", 200);
    clerk.person.content().getByLabel("已修改").nth(1).check();
    clerk.person.page.locator("#o2 textarea").fill("已补充原因。");
    clerk.clicks("all-answered", "保存全部答复", 200);
    clerk.at("check", report + "/check", 200);
    clerk.person.checks("内容已核实");
    clerk.clicks("submitted", "提交", 200);
    clerk.fine();
    Looker head = looker("signing-again");
    head.signsIn("signatory-songlin");
    head.at("sign", report + "/sign", 200);
    head.clicks("signed", "签发并报送", 200);
    head.fine();
  }

  @Test
  void leadersAndPublishers() {
    Looker approver = looker("approver");
    approver.signsIn("approver");
    approver.at("home", "/home", 200);
    approver.opens("report", "桥头镇2025");
    approver.at("last-year", approver.path() + "/compare?from=last-year", 200);
    approver.opens("report", "桥头镇2025");
    approver.clicks("decide", "打开审定", 200);
    approver.clicks("decide-refused", "退回单位修改…", 422);
    approver.fine();
    Looker publisher = looker("publisher");
    publisher.signsIn("publisher");
    publisher.at("home", "/home", 200);
    publisher.opens("report", "南屏街道2025");
    publisher.clicks("publish", "保密审查和公开", 200);
    publisher.clicks("publish-refused", "退回单位修改…", 422);
    publisher.opens("report-public", "龙潭镇2025");
    publisher.at("registration", publisher.path() + "/publish", 200);
    publisher.opens("withheld", "云台乡2025");
    publisher.fine();
    Looker secrecy = looker("secrecy");
    secrecy.signsIn("reviewer2");
    secrecy.opens("report", "南屏街道2025");
    secrecy.clicks("publish", "保密审查", 200);
    secrecy.clicks("refused", "由我（郑衡）记录保密审查", 422);
    secrecy.fine();
  }
}
