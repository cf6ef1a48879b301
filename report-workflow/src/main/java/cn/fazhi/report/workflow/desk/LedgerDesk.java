package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Anchors;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import java.time.Clock;
import java.util.Optional;

/** Where what is no act on a report is written down, and the ledger's ends are anchored. */
@Desk
public class LedgerDesk {
  private final Ledger ledger;
  private final Anchors anchors;
  private final Clock clock;

  LedgerDesk(Ledger ledger, Anchors anchors, Clock clock) {
    this.ledger = ledger;
    this.anchors = anchors;
    this.clock = clock;
  }

  /**
   * Writes an event down for good before it returns: a sign-in, a refusal, a file handed out. Where
   * a desk calls, it is part of what that desk does.
   */
  public void record(Event event) {
    ledger.append(event);
  }

  /** Anchors the chains that have grown; nothing where none has. */
  public Optional<Anchor> anchor() {
    return anchors.anchor(clock.instant());
  }
}
