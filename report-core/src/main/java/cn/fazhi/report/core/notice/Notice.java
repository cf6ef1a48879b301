package cn.fazhi.report.core.notice;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something one person is told.
 *
 * @param report what it is about, null where that has not been opened yet
 * @param words what happened and what to do next, never a text or an opinion of the report
 * @param subject the unit and the year it urges, as {@link Late} names them, begun or not; null
 *     where it urges nobody
 */
public record Notice(
    String id,
    AccountId account,
    Kind kind,
    @Nullable ReportId report,
    String words,
    Instant madeAt,
    @Nullable String subject) {

  /** One that urges nobody. */
  public Notice(
      String id,
      AccountId account,
      Kind kind,
      @Nullable ReportId report,
      String words,
      Instant madeAt) {
    this(id, account, kind, report, words, madeAt, null);
  }

  /** What it tells. */
  public enum Kind {
    TURN("轮到您办理"),
    RETURNED("退回修改"),
    APPROVED("审定通过"),
    PUBLISHED("已公开"),
    WITHHELD("不予公开"),
    URGED("催办"),
    DEADLINE("报送期限"),
    STEP("办理期限"),
    DEPUTY("代理"),
    REASSIGNED("改派"),
    EXTENDED("延期"),
    WITHDRAWN("撤下公开");

    private static final Set<Kind> TIDINGS =
        Set.of(APPROVED, PUBLISHED, WITHHELD, DEPUTY, REASSIGNED, EXTENDED, WITHDRAWN);

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /** Whether its reader has something to do. */
    public boolean asks() {
      return !TIDINGS.contains(this);
    }

    /** Whether it asks for the report itself, and so until that arrives. */
    public boolean urges() {
      return this == URGED || this == DEADLINE;
    }
  }
}
