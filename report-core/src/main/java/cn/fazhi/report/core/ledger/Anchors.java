package cn.fazhi.report.core.ledger;

import java.time.Instant;
import java.util.Optional;

/** Where the ends of the ledger's chains are held fast. */
public interface Anchors {
  /**
   * Anchors every chain that has grown since it was anchored last; nothing where none has. Of two
   * at the same moment the second waits for the first.
   */
  Optional<Anchor> anchor(Instant at);
}
