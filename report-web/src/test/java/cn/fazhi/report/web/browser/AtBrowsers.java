package cn.fazhi.report.web.browser;

import com.microsoft.playwright.Browser;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People at browsers in front of a running system, whichever it is. */
@ExtendWith(Chromium.class)
@Tag("browser")
abstract class AtBrowsers {
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

  Looker looker(String name) {
    return new Looker(somebody(1280, 900, true), name);
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
