package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Fingerprints;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The fingerprints in memory: what has been added since somebody last asked is read first. What is
 * no longer kept is still found here, and dropped when it is asked for by its number.
 */
final class KnownPrints {
  /** So many who add one at the same time may be done in another order than they began. */
  private static final int OVERTAKEN = 16;

  private static final int AT_ONCE = 1_000;

  /** Less than one waits for a connection, for who waits here may hold one. */
  private static final int SECONDS = 2;

  private final PrintMapper prints;
  private final ReentrantLock reading = new ReentrantLock();
  private final BitSet known = new BitSet();
  private final Map<String, Integer> newest = new HashMap<>();
  private volatile Fingerprints all = new Fingerprints();

  KnownPrints(PrintMapper prints) {
    this.prints = prints;
  }

  /** The numbers of those like it, the likeliest first. */
  List<Integer> like(Fingerprint text, int most) {
    catchUp();
    return all.like(text, most);
  }

  /** Where another one takes long to read them, this one looks through what there is. */
  private void catchUp() {
    try {
      if (!reading.tryLock(SECONDS, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    try {
      int after = Math.max(0, known.length() - 1 - OVERTAKEN);
      if (!readAfter(after) && after > 0) {
        readAnew();
      }
    } finally {
      reading.unlock();
    }
  }

  /** The last ones are gone, or the table was emptied or restored and its numbers begin again. */
  private void readAnew() {
    known.clear();
    newest.clear();
    all = new Fingerprints();
    readAfter(0);
  }

  /** Whether there were any. */
  private boolean readAfter(int print) {
    int after = print;
    List<PrintRow> rows;
    do {
      rows = prints.after(after, AT_ONCE);
      for (PrintRow row : rows) {
        after = row.print;
        take(row);
      }
    } while (rows.size() == AT_ONCE);
    return after > print;
  }

  private void take(PrintRow row) {
    if (!known.get(row.print)) {
      known.set(row.print);
      all.add(row.print, Fingerprint.read(row.traces));
      Integer older = newest.put(row.reportId, row.print);
      if (older != null) {
        all.remove(older);
      }
    }
  }
}
