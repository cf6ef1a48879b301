package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.web.SystemTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With JavaScript at hand, saving and checking happen in place, and nothing typed is lost. */
class InPlaceTest extends BrowserTest {
  private static final String LINE = "一、全镇办理行政执法案件一百二十三件。";

  @Autowired private MoreTowns towns;

  private final List<String> complaints = new ArrayList<>();

  private Person writer() {
    Person drafter = somebody(1280, 900, true);
    drafter.page.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
          }
        });
    towns.add(new UnitCode("YL-XIAPING"), "下坪镇", "drafter-xia", "signatory-xia");
    drafter.signsIn("drafter-xia");
    if (Person.named(drafter.content(), "开始起草").count() > 0) {
      drafter.clicks("开始起草");
    } else {
      drafter.opens("下坪镇");
    }
    drafter.goes(drafter.page.url() + "/parts/MEASURES");
    return drafter;
  }

  private static Locator text(Person person) {
    return person.page.locator("#text");
  }

  @Test
  void savingLeavesTheTextAndTheCaretWhereTheyAre() {
    Person drafter = writer();
    text(drafter).fill(LINE);
    drafter.page.evaluate("document.body.dataset.same = 'page'");

    drafter.clicks("保存");

    assertThat(drafter.page.locator("#state .said")).containsText("已保存");
    assertThat(drafter.page.locator("body")).hasAttribute("data-same", "page");
    assertThat(text(drafter)).hasValue(LINE);

    text(drafter).fill(LINE + "第二次。");
    drafter.clicks("保存");
    assertThat(drafter.page.locator("body")).hasAttribute("data-same", "page");
    drafter.page.waitForResponse(
        answer -> answer.url().endsWith("/parts/MEASURES"), () -> drafter.clicks("保存"));
    drafter.page.reload();
    assertThat(text(drafter)).hasValue(LINE + "第二次。");
    assertThat(complaints).isEmpty();
  }

  @Test
  void whatIsTypedIsCheckedWithoutBeingKept() {
    Person drafter = writer();
    String kept = text(drafter).inputValue();

    text(drafter).fill("一、办理案件10件，其中行政处罚6件、行政许可7件，办结率百分之百。联系电话13800138000。");

    assertThat(drafter.page.locator("#findings")).containsText("检查发现");
    assertThat(drafter.page.locator("#findings")).containsText("手机");
    drafter.page.onDialog(dialog -> dialog.accept());
    drafter.page.reload();
    assertThat(text(drafter)).hasValue(kept);
    assertThat(complaints).isEmpty();
  }

  @Test
  void whoIsSignedOutMeanwhileSignsInOnTheSpotWithTheTextStillThere() {
    Person drafter = writer();
    text(drafter).fill(LINE + "会话结束以后。");
    drafter
        .context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName("report-session"));

    drafter.clicks("保存");
    drafter.fills("用户名", "drafter-xia").fills("密码", SystemTest.PASSWORD).clicks("登录");

    drafter.sees("会话结束以后。");
  }
}
