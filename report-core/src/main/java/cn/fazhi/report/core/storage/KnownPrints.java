package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Fingerprints;
import java.util.BitSet;
import java.util.List;

/**
 * The fingerprints in memory: what has been added since somebody last asked is read first. What is
 * no longer kept is still found here, and dropped when it is asked for by its number.
 */
final class KnownPrints {
  /** So many who add one at the same time may be done in another order than they began. */
  private static final int OVERTAKEN = 16;

  private static final int AT_ONCE = 1_000;

  private final PrintMapper prints;
  private final Fingerprints all = new Fingerprints();
  private final BitSet known = new BitSet();

  KnownPrints(PrintMapper prints) {
    this.prints = prints;
  }

  /** The numbers of those like it, the likeliest first. */
  List<Integer> like(Fingerprint text, int most) {
    catchUp();
    return all.like(text, most);
  }

  private synchronized void catchUp() {
    int after = Math.max(0, known.length() - 1 - OVERTAKEN);
    List<PrintRow> more;
    do {
      more = prints.after(after, AT_ONCE);
      for (PrintRow row : more) {
        after = row.print;
        if (!known.get(row.print)) {
          all.add(row.print, Fingerprint.read(row.traces));
          known.set(row.print);
        }
      }
    } while (more.size() == AT_ONCE);
  }
}
