package cn.fazhi.report.web.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe has against a page, by the rules of WCAG 2.2 A and AA. */
final class Axe {
  private static final String SCRIPT = script();

  private static final String RUN =
      """
      async () => {
        const found = await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'],
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations'],
          preload: false,
        });
        if (!found.passes.length) return ['axe found nothing to check'];
        return found.violations.flatMap(v => v.nodes.slice(0, 3).map(n =>
            'axe ' + v.id + ' (' + v.nodes.length + '): ' + n.target + ' '
            + n.failureSummary.replace(/\\s+/g, ' ').slice(0, 200)));
      }
      """;

  private Axe() {}

  /** On every page these will open. */
  static void comesAlong(BrowserContext people) {
    people.addInitScript(SCRIPT);
  }

  static List<String> complaints(Page page) {
    return ((List<?>) page.evaluate(RUN)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
