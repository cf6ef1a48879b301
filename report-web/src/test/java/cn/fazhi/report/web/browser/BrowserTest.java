package cn.fazhi.report.web.browser;

import cn.fazhi.report.web.SystemTest;
import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * People at browsers in front of the whole system. The district has a database of its own here:
 * whole paths change it.
 */
@SystemTest
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1")
@ExtendWith(Chromium.class)
@Tag("browser")
abstract class BrowserTest {
  private final List<Person> present = new ArrayList<>();

  @LocalServerPort private int port;

  /** Somebody at a desk, with scripts switched off. */
  Person somebody() {
    return somebody(1280, 900, false);
  }

  Person somebody(int width, int height, boolean scripts) {
    Person person =
        new Person(
            Chromium.browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setBaseURL("http://127.0.0.1:" + port)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, height)));
    present.add(person);
    return person;
  }

  void keepWhatEverybodySees(String test) {
    for (int i = 0; i < present.size(); i++) {
      present.get(i).shoots("failed-" + test + "-" + i);
    }
  }

  @AfterEach
  void everybodyLeaves() {
    present.forEach(Person::leave);
    present.clear();
  }
}
