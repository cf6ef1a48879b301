package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Anchors;
import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Head;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.ledger.Links;
import cn.fazhi.report.core.ledger.Row;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DuplicateKeyException;

/**
 * The ledger kept in the database; whoever adds to a chain holds its head until the end. Where a
 * chain ended when this node last looked is tried first, which spares a question; whoever finds it
 * elsewhere, because another node or a transaction taken back came between, locks it and looks.
 */
final class StoredLedger implements Ledger, Anchors {
  private static final int MOST_HEADS = 500;
  private static final int MOST_REMEMBERED = 10_000;

  private final Cache<Chain, Head> remembered =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
  private final LedgerMapper rows;
  private final LedgerHeadMapper heads;
  private final LedgerAnchorMapper anchors;
  private final Links links;

  StoredLedger(LedgerMapper rows, LedgerHeadMapper heads, LedgerAnchorMapper anchors, Links links) {
    this.rows = rows;
    this.heads = heads;
    this.anchors = anchors;
    this.links = links;
  }

  @Override
  public void append(Event event) {
    Row row = taken(event);
    remembered.put(event.chain(), row.head());
    rows.add(LedgerRow.of(row));
  }

  /** The row in its place, which nobody else can take any more. */
  private Row taken(Event event) {
    Head end = remembered.getIfPresent(event.chain());
    if (end != null) {
      Row row = links.row(event, end);
      if (heads.moveFrom(end.number(), end.link(), LedgerHeadRow.of(row.head(), true)) == 1) {
        return row;
      }
    }
    Row row = links.row(event, lock(event.chain()));
    heads.move(LedgerHeadRow.of(row.head(), true));
    return row;
  }

  @Override
  public Optional<Anchor> anchor(Instant at) {
    Head end = lock(Chain.ANCHORS);
    List<LedgerHeadRow> grown = heads.dirty(MOST_HEADS);
    if (grown.isEmpty()) {
      return Optional.empty();
    }
    List<Head> ends = grown.stream().map(LedgerHeadRow::head).toList();
    Anchor anchor = links.anchor(at.truncatedTo(ChronoUnit.MICROS), ends, end);
    anchors.add(LedgerAnchorRow.of(anchor));
    heads.move(LedgerHeadRow.of(new Head(Chain.ANCHORS, anchor.number(), anchor.link()), false));
    heads.clean(grown);
    return Optional.of(anchor);
  }

  private Head lock(Chain chain) {
    LedgerHeadRow head = heads.lock(chain.id());
    return head == null ? begin(chain) : head.head();
  }

  private Head begin(Chain chain) {
    Head start = Head.start(chain);
    try {
      heads.add(LedgerHeadRow.of(start, false));
    } catch (DuplicateKeyException faster) {
      throw new CannotAcquireLockException("somebody began the same chain: " + chain.id(), faster);
    }
    return start;
  }
}
