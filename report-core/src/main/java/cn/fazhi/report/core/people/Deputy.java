package cn.fazhi.report.core.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody stands in for somebody else (代理) in one role at one unit, on some days.
 *
 * @param from first day
 * @param until last day (Asia/Shanghai)
 * @param namedBy the principal, or the security administrator
 * @param endedAt when it was ended before its last day
 */
public record Deputy(
    String id,
    Grant grant,
    AccountId principal,
    AccountId deputy,
    LocalDate from,
    LocalDate until,
    AccountId namedBy,
    Instant namedAt,
    @Nullable Instant endedAt) {
  /** Whoever is away for longer is replaced, not represented. */
  public static final int MOST_DAYS = 183;

  /** Roles that decide: a drafter's work waits or is another drafter's, the year has its owner. */
  public static final Set<Role> ROLES =
      Set.copyOf(EnumSet.of(Role.SIGNATORY, Role.REVIEWER, Role.APPROVER, Role.PUBLISHER));

  /** How far it has come. */
  public enum State {
    TO_COME("未开始"),
    IN_FORCE("代理中"),
    OVER("已结束");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public State state(LocalDate today) {
    if (endedAt != null || today.isAfter(until)) {
      return State.OVER;
    }
    return today.isBefore(from) ? State.TO_COME : State.IN_FORCE;
  }

  public boolean overlaps(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && !until.isBefore(first);
  }
}
