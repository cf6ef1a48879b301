package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** One seeded report: its place in the year decides how far it has come. */
record SeedReport(String id, int year, int n, StepKind kind) {
  private static final StepKind[] STAGES = {
    StepKind.DRAFTING,
    StepKind.SIGNING,
    StepKind.REVIEW,
    StepKind.REVIEW,
    StepKind.REVIEW,
    StepKind.DECISION,
    StepKind.REVISION,
    StepKind.PUBLICATION,
    StepKind.NONE,
    StepKind.NONE
  };

  static SeedReport of(int year, int n) {
    StepKind kind = year == Seed.LATEST ? STAGES[n % STAGES.length] : StepKind.NONE;
    return new SeedReport(Seed.id(year, n), year, n, kind);
  }

  @Nullable String turnUnit() {
    if (kind == StepKind.NONE) {
      return null;
    }
    boolean own = kind.drafters() || kind == StepKind.SIGNING;
    return own ? Seed.unit(n) : Cast.BUREAU.code().value();
  }

  Object[] row() {
    boolean open = kind != StepKind.NONE;
    boolean reached = kind != StepKind.DRAFTING && kind != StepKind.SIGNING;
    boolean claimed = kind == StepKind.REVIEW && n % 3 == 0;
    LocalDateTime since = LocalDateTime.of(year + 1, 1, 5, 1, 0).plusMinutes(7L * n);
    Status status = open ? kind.status() : Status.PUBLISHED;
    boolean approved = kind == StepKind.PUBLICATION || !open;
    return new Object[] {
      id,
      Seed.cycle(year),
      year,
      Seed.unit(n),
      Cast.BUREAU.code().value(),
      status.name(),
      open ? step() : null,
      kind.name(),
      open ? since : null,
      open ? LocalDate.of(year + 1, 1, 19).plusDays(n % 30) : null,
      claimed ? Cast.SECOND_REVIEWER.account().value() : null,
      claimed ? Cast.SECOND_REVIEWER.name() : null,
      claimed ? since : null,
      reached ? since : null,
      LocalDate.of(year + 1, 2, 28),
      reached ? Seed.REVISIONS : 0,
      open ? null : Seed.REVISIONS,
      open ? null : "a",
      open ? null : "某人",
      open ? null : since,
      n % 4,
      kind == StepKind.REVISION ? 2 : 0,
      approved ? since : null
    };
  }

  private String step() {
    return kind.name().toLowerCase(java.util.Locale.ROOT);
  }
}
