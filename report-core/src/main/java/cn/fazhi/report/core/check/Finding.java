package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule has to say.
 *
 * @param rule the rule's code, as in {@link Rule#code()}
 * @param place null where the finding is about the whole report
 * @param quote the words at the place, null without one
 * @param message what is wrong and what to do, in Chinese
 * @param arithmetic the sum shown beside it, null where there is none
 * @param suggestion what could stand there instead of the quote, null where nobody can say
 */
public record Finding(
    String rule,
    Severity severity,
    @Nullable Anchor place,
    @Nullable String quote,
    String message,
    @Nullable String arithmetic,
    @Nullable String suggestion) {

  Finding weighing(Severity other) {
    return new Finding(rule, other, place, quote, message, arithmetic, suggestion);
  }

  /**
   * Names the finding across re-checks of an unchanged place, so that a written reason stays with
   * it: rule, block and quote.
   */
  public String key() {
    return rule
        + "|"
        + (place == null ? "" : place.block().value())
        + "|"
        + (quote == null ? message : quote);
  }
}
