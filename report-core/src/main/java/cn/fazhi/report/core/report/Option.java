package cn.fazhi.report.core.report;

import org.jspecify.annotations.Nullable;

/**
 * An act that the law gives somebody at this moment: a button.
 *
 * @param whyNot why it cannot be done yet and what to do about it, null where it can
 */
public record Option(Act act, @Nullable String whyNot) {
  public boolean ready() {
    return whyNot == null;
  }
}
