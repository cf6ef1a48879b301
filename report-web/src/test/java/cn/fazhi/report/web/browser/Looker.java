package cn.fazhi.report.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;

/** Somebody who looks at every page twice, wide and narrow, and notes what is wrong with it. */
final class Looker {
  /** What a page must be, asked in the browser: an empty list means nothing is wrong. */
  private static final String QUESTIONS =
      """
      () => {
        const wrong = [];
        const root = document.documentElement;
        if (root.scrollWidth > root.clientWidth) {
          const wide = [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > root.clientWidth + 1)
              .map(e => e.tagName + '.' + e.className).slice(-3);
          wrong.push('runs out of the screen: ' + wide);
        }
        if (document.querySelectorAll('h1').length !== 1) wrong.push('not one h1');
        if (!document.title.trim() || document.title.startsWith(' -')) wrong.push('no title');
        if (root.lang !== 'zh-CN') wrong.push('lang ' + root.lang);
        for (const e of document.querySelectorAll('input:not([type=hidden]), select, textarea')) {
          if (!e.labels.length && !e.ariaLabel) wrong.push('no label: ' + e.outerHTML.slice(0, 80));
        }
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
        if (twice.length) wrong.push('ids twice: ' + twice.slice(0, 5));
        for (const e of document.querySelectorAll('a, button')) {
          if (!e.textContent.trim() && !e.ariaLabel) wrong.push('no name: ' + e.outerHTML.slice(0, 80));
        }
        return wrong;
      }
      """;

  private static final String QUIET =
      "() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')";

  /** For those who want to look themselves. */
  private static final boolean PICTURES = Boolean.getBoolean("report.test.pictures");

  private static final List<String> REFUSED =
      List.of("Failed to load resource", "Response Status Error Code");

  final Person person;
  private final String name;
  private final List<String> wrong = new ArrayList<>();
  private int status;

  Looker(Person person, String name) {
    this.person = person;
    this.name = name;
    Axe.comesAlong(person.context());
    person.page.onResponse(this::answered);
    person.page.onConsoleMessage(this::said);
    person.page.onPageError(error -> wrong.add(name + " script: " + error));
  }

  private void answered(Response response) {
    Request request = response.request();
    boolean inPlace = request.headers().containsKey("hx-request") && response.status() / 100 != 3;
    if (request.isNavigationRequest() || inPlace) {
      status = response.status();
    } else if (response.status() >= 400) {
      wrong.add(name + " " + response.status() + " " + response.url());
    }
  }

  /** A refused page is told to the console by the browser itself; everything else is a fault. */
  private void said(ConsoleMessage message) {
    boolean refused = status >= 400 && REFUSED.stream().anyMatch(message.text()::startsWith);
    if (!refused && !message.type().equals("log")) {
      wrong.add(name + " console: " + message.text());
    }
  }

  void signsIn(String login) {
    person.signsIn(login);
  }

  void signsIn(String login, String password) {
    person.signsIn(login, password).sees("工作台");
  }

  void at(String page, String path, int expected) {
    person.goes(path);
    looks(page, expected);
  }

  void opens(String page, String title) {
    person.opens(title);
    looks(page, 200);
  }

  /** Clicks what has that name, or what the selector finds. */
  void clicks(String page, String words, int expected) {
    if (words.startsWith("#")) {
      person.page.locator(words).click();
    } else {
      person.clicks(words);
    }
    looks(page, expected);
  }

  boolean offers(String words) {
    return Person.named(person.content(), words).count() > 0;
  }

  /** The path of the page one is on. */
  String path() {
    return java.net.URI.create(person.page.url()).getPath();
  }

  /** At the page one has come to. */
  void looks(String page, int expected) {
    person.page.waitForLoadState();
    person.page.waitForFunction(QUIET);
    if (status != expected) {
      wrong.add(name + "/" + page + ": status " + status + " instead of " + expected);
    }
    for (int width : new int[] {1280, 360}) {
      person.page.setViewportSize(width, width == 360 ? 740 : 900);
      Object found = person.page.evaluate(QUESTIONS);
      ((List<?>) found).forEach(w -> wrong.add(name + "/" + page + "@" + width + ": " + w));
      Axe.complaints(person.page)
          .forEach(w -> wrong.add(name + "/" + page + "@" + width + ": " + w));
      if (PICTURES) {
        person.shoots(name + "-" + page + "-" + width);
      }
    }
    person.page.setViewportSize(1280, 900);
  }

  void fine() {
    assertThat(wrong).as(name).isEmpty();
  }
}
