package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The whole verification: anchors first, then checks everything, then writes down what it found.
 */
@Component
public class Verifier {
  private final AuditDesk audit;
  private final LedgerDesk ledger;
  private final ReentrantLock one = new ReentrantLock();

  Verifier(AuditDesk audit, LedgerDesk ledger) {
    this.audit = audit;
    this.ledger = ledger;
  }

  /** The auditor has everything checked now. */
  public Verdict verifyFor(Actor auditor) {
    AuditDesk.require(auditor);
    return verify(auditor);
  }

  /** The operator has everything checked, at the machine itself. */
  public Verdict verifyAll() {
    return verify(null);
  }

  /** Ledger, reports and engine, one verification at a time. */
  private Verdict verify(@Nullable Actor actor) {
    if (!one.tryLock()) {
      throw new Refusal.NotReady("正在核对，还没有结束。请过几分钟再看结果。");
    }
    try {
      anchorAll();
      Verdict verdict = audit.check();
      ledger.verified(actor, verdict);
      return verdict;
    } finally {
      one.unlock();
    }
  }

  /** Anchors whatever has grown, in as many anchors as it takes. */
  public void anchorAll() {
    Optional<Anchor> anchor = ledger.anchor();
    while (anchor.isPresent()) {
      anchor = ledger.anchor();
    }
  }
}
