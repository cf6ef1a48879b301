package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.fazhi.report.web.SystemTest;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;

/** Somebody at a browser who goes by what can be read on the page. */
final class Person {
  private final BrowserContext context;
  final Page page;

  Person(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(10_000);
    this.page = context.newPage();
  }

  Person signsIn(String login) {
    return signsIn(login, SystemTest.PASSWORD).sees("工作台");
  }

  Person signsIn(String login, String password) {
    goes("/login");
    fills("用户名", login);
    fills("密码", password);
    return clicks("登录");
  }

  Person goes(String path) {
    page.navigate(path);
    return this;
  }

  /** From the workbench, to the first report whose line holds these words. */
  Person opens(String words) {
    goes("/home");
    content()
        .locator("tr", new Locator.LocatorOptions().setHasText(words))
        .locator("a")
        .first()
        .click();
    return this;
  }

  Person clicks(String words) {
    named(content(), words).click();
    return this;
  }

  Person fills(String label, String words) {
    field(label).fill(words);
    return this;
  }

  Person checks(String label) {
    field(label).check();
    return this;
  }

  Person chooses(String label, String value) {
    field(label).selectOption(value);
    return this;
  }

  Person attaches(String label, String name, byte[] bytes) {
    field(label).setInputFiles(new FilePayload(name, "application/octet-stream", bytes));
    return this;
  }

  /** Replaces some words of what stands in the field, once all of it has arrived. */
  Person mends(String label, String wrong, String right) {
    page.waitForLoadState();
    String text = field(label).inputValue();
    org.assertj.core.api.Assertions.assertThat(text).contains(wrong);
    return fills(label, text.replace(wrong, right));
  }

  Person sees(String... words) {
    for (String each : words) {
      assertThat(content()).containsText(each);
    }
    return this;
  }

  Person misses(String words) {
    assertThat(content()).not().containsText(words);
    return this;
  }

  /** On the report's page: its status, whose turn it is, and the newest line of the history. */
  Person standsAt(String status, String turn, String history) {
    assertThat(page.locator("dl.facts dd").first()).hasText(status);
    assertThat(page.locator(".turn strong")).hasText(turn);
    assertThat(page.locator(".history li").first()).containsText(history);
    return this;
  }

  Locator content() {
    return page.locator("#content");
  }

  Locator field(String label) {
    return content().locator("input, textarea, select").and(content().getByLabel(label));
  }

  /** The button or link of that name. */
  static Locator named(Locator within, String name) {
    return within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true))
        .or(
            within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true)));
  }

  /** Keeps a picture of the whole page. */
  void shoots(String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }

  void leave() {
    context.close();
  }

  BrowserContext context() {
    return context;
  }
}
