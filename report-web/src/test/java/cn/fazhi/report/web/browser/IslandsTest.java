package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists are filtered in place, and the drawing of a flow can be moved about. */
class IslandsTest extends BrowserTest {
  private final List<String> complaints = new ArrayList<>();

  private Page page(String login, String path) {
    Person person = somebody(1280, 900, true);
    person.page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    return person.signsIn(login).goes(path).page;
  }

  @Test
  void aFilterChangesTheListAndTheAddressAndKeepsTheFocus() {
    Page board = page("reviewer", "/board");
    board.evaluate("document.body.dataset.same = 'page'");
    board.locator("#late").focus();

    board.locator("#late").selectOption("yes");

    assertThat(board).hasURL(Pattern.compile("late=yes"));
    assertThat(board.locator("body")).hasAttribute("data-same", "page");
    assertThat(board.locator("#late")).hasValue("yes");
    assertThat(board.locator("#late")).isFocused();
    assertThat(complaints).isEmpty();
  }

  @Test
  void aFlowIsDrawnWithEveryStepAndTheMarkOfItsMaker() {
    Page flow = page("flowadmin", "/flows/default/1");

    assertThat(flow.locator(".drawing .djs-shape[data-element-id=review]")).isVisible();
    assertThat(flow.locator(".drawing .bjs-powered-by")).isVisible();
    assertThat(flow.locator(".drawing img[alt^=流程图]")).isHidden();
    assertThat(complaints).isEmpty();
  }
}
