package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that reviewers use again and again (常用语).
 *
 * @param owner whose it is, null where it is the whole bureau's
 */
public record Phrase(
    String id, UnitCode bureau, @Nullable AccountId owner, String text, Instant made) {
  /** Characters. */
  public static final int LONGEST = 300;
}
