package cn.fazhi.report.core.document;

import java.util.List;

/**
 * Pairs paragraphs that were edited: between unchanged neighbours first, then wherever they went.
 */
final class Kinship {
  private static final double EDITED = 0.4;
  private static final double EDITED_AND_MOVED = 0.6;

  /** Beyond this many comparisons nothing is paired; no real report comes near. */
  private static final int LIMIT = 250_000;

  private final Pairing pairing;
  private final List<Bigrams> before;
  private final List<Bigrams> after;

  private Kinship(Pairing pairing, List<String> before, List<String> after) {
    this.pairing = pairing;
    this.before = before.stream().map(Bigrams::of).toList();
    this.after = after.stream().map(Bigrams::of).toList();
  }

  static void pair(Pairing pairing, List<String> before, List<String> after) {
    Kinship kinship = new Kinship(pairing, before, after);
    kinship.betweenNeighbours();
    kinship.anywhere();
  }

  private void betweenNeighbours() {
    boolean[] steady = pairing.steady();
    int from = 0;
    int next = 0;
    for (int i = 0; i < steady.length; i++) {
      if (steady[i]) {
        gap(next, pairing.partner(i), from, i);
        from = i + 1;
        next = pairing.partner(i) + 1;
      }
    }
    gap(next, before.size(), from, after.size());
  }

  private void gap(int fromBefore, int toBefore, int fromAfter, int toAfter) {
    int rows = toBefore - fromBefore;
    int columns = toAfter - fromAfter;
    if ((long) rows * columns > LIMIT) {
      return;
    }
    double[][] best = new double[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        double paired = weight(fromBefore + i, fromAfter + j) + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    trace(best, fromBefore, fromAfter);
  }

  private void trace(double[][] best, int fromBefore, int fromAfter) {
    int i = 0;
    int j = 0;
    while (best[i][j] > 0) {
      if (best[i][j] == best[i + 1][j]) {
        i++;
      } else if (best[i][j] == best[i][j + 1]) {
        j++;
      } else {
        pairing.pair(fromBefore + i++, fromAfter + j++);
      }
    }
  }

  /** Squared, because one close kin counts for more than two distant ones. */
  private double weight(int i, int j) {
    double likeness = likeness(i, j);
    return likeness < EDITED ? 0 : likeness * likeness;
  }

  private void anywhere() {
    if ((long) before.size() * after.size() > LIMIT) {
      return;
    }
    for (int j = 0; j < after.size(); j++) {
      int closest = pairing.partner(j) == Pairing.NONE ? closest(j) : Pairing.NONE;
      if (closest != Pairing.NONE) {
        pairing.pair(closest, j);
      }
    }
  }

  private int closest(int j) {
    int closest = Pairing.NONE;
    double most = EDITED_AND_MOVED;
    for (int i = 0; i < before.size(); i++) {
      double likeness = likeness(i, j);
      if (likeness >= most) {
        closest = i;
        most = likeness;
      }
    }
    return closest;
  }

  private double likeness(int i, int j) {
    return pairing.taken(i) || pairing.partner(j) != Pairing.NONE
        ? 0
        : before.get(i).likeness(after.get(j));
  }
}
