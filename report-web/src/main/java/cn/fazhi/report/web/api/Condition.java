package cn.fazhi.report.web.api;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.Ticket;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads If-Match and Idempotency-Key, and makes the ticket that they stand for. */
final class Condition {
  /** For a call that is either done already or comes too late. */
  static final String NOTHING = "\"\"";

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");
  private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

  /** A version that no report has: what was shown is none of ours. */
  private static final long NEVER = Long.MAX_VALUE;

  private Condition() {}

  /** Of the report as it was read: every act makes another one. */
  static String tag(Report report) {
    return "\"" + report.version() + "\"";
  }

  /**
   * The ticket of a call.
   *
   * @param what tells the call from others with the same key
   */
  static Ticket ticket(
      ReportId id, @Nullable String match, @Nullable String key, String path, Object what) {
    String form = key == null ? null : form(key, path, what);
    return match == null || match.strip().equals("*")
        ? Ticket.asItIs(id, form)
        : new Ticket(id, version(match), form);
  }

  private static long version(String match) {
    Matcher tag = TAG.matcher(match.strip());
    return tag.matches() ? Long.parseLong(tag.group(1)) : NEVER;
  }

  private static String form(String key, String path, Object what) {
    if (!KEY.matcher(key).matches()) {
      throw new Unclear("Idempotency-Key 请用 1 到 200 个字母、数字或符号，每次办理换一个新的。");
    }
    return Digest.sm3(key + "\n" + path + "\n" + what);
  }

  /** Whoever overwrites has to say what they have read. */
  static String required(@Nullable String match) {
    if (match == null || match.isBlank()) {
      throw new Unconditional();
    }
    return match;
  }

  /** A changing call that has to name the version it changes, and does not. */
  static final class Unconditional extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unconditional() {
      super("no If-Match", null, false, false);
    }
  }

  /** A request that nobody can understand. */
  static final class Unclear extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unclear(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /** What stands there now is not what the caller has read. */
  static final class Outdated extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal.Stale stale;

    Outdated(Refusal.Stale stale) {
      super(stale.sentence(), null, false, false);
      this.stale = stale;
    }

    Refusal.Stale stale() {
      return stale;
    }
  }
}
