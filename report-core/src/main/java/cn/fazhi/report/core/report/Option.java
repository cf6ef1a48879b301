package cn.fazhi.report.core.report;

import org.jspecify.annotations.Nullable;

/**
 * An act that the law gives somebody at this moment: a button.
 *
 * @param whyNot why it cannot be done yet and what to do about it, null where it can
 * @param signsAs the name it would be signed with where it is somebody else's to do: 乙（代甲）
 */
public record Option(Act act, @Nullable String whyNot, @Nullable String signsAs) {
  public Option(Act act, @Nullable String whyNot) {
    this(act, whyNot, null);
  }

  public boolean ready() {
    return whyNot == null;
  }
}
