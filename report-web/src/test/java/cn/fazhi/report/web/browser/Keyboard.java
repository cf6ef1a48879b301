package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;

/** Somebody who has no mouse, and must see at every step where they are. */
final class Keyboard {
  /** What has the focus: its name and what is wrong with how it looks. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return { name: '', wrong: '' };
        const label = e.labels && e.labels.length ? e.labels[0].textContent : e.textContent;
        const name = (e.ariaLabel || label || '').trim().replace(/\\s+/g, ' ');
        const r = e.getClientRects()[0] || new DOMRect();
        const left = Math.max(r.left, 0), right = Math.min(r.right, innerWidth);
        const top = Math.max(r.top, 0), bottom = Math.min(r.bottom, innerHeight);
        const wrong = [];
        if (right - left < 4 || bottom - top < 4) wrong.push('out of sight');
        const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        if (hit && !e.contains(hit) && !hit.contains(e)) wrong.push('covered by ' + hit.className);
        const style = getComputedStyle(e);
        if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) wrong.push('no outline');
        return { name, wrong: wrong.length ? wrong + ': ' + e.outerHTML.slice(0, 120) : '' };
      }
      """;

  private static final int MANY = 150;

  private final Person person;

  Keyboard(Person person) {
    this.person = person;
  }

  /** The sign-in page puts the focus where one begins to write. */
  Keyboard signsIn(String login, String password) {
    person.goes("/login");
    assertThat(person.page.locator("#username")).isFocused();
    types(login).presses("Tab").types(password).presses("Enter");
    return sees("工作台");
  }

  /** On with Tab until what begins with these words has the focus. */
  Keyboard reaches(String words) {
    for (int i = 0; i < MANY; i++) {
      presses("Tab");
      Map<?, ?> focused = (Map<?, ?>) person.page.evaluate(FOCUSED);
      assertThat(focused.get("wrong")).as(person.page.url()).isEqualTo("");
      if (focused.get("name").toString().startsWith(words)) {
        return this;
      }
    }
    throw new AssertionError("no way to " + words + " by Tab at " + person.page.url());
  }

  Keyboard presses(String key) {
    person.page.keyboard().press(key);
    return this;
  }

  Keyboard types(String words) {
    person.page.keyboard().type(words);
    return this;
  }

  Keyboard sees(String... words) {
    person.sees(words);
    return this;
  }

  /** Has come to a page of that heading. */
  Keyboard standsBefore(String heading) {
    assertThat(person.page.locator("h1")).containsText(heading);
    person.page.waitForLoadState();
    return this;
  }

  Page page() {
    return person.page;
  }
}
