package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Units;
import java.util.ArrayList;
import java.util.List;

/** A percentage, and the exact numbers told before it, from which it may follow. */
record Around(Passage passage, int rate) {
  private static final Search STOP = Search.of("[。！？\n]");
  private static final double HUNDRED = 100;

  /** The nearest first, over at most so many sentences. */
  List<Integer> before(int sentences, int far) {
    List<Integer> near = new ArrayList<>();
    int crossed = 0;
    for (int i = rate - 1; i >= 0 && rate - i <= far; i--) {
      crossed += STOP.in(passage.between(i, i + 1)) ? 1 : 0;
      if (crossed >= sentences) {
        break;
      }
      if (counted(i)) {
        near.add(i);
      }
    }
    return near;
  }

  boolean counted(int index) {
    return !passage.at(index).unit().equals("%") && !passage.at(index).approximate();
  }

  /** Whether the percentage has no decimals, or is all there is. */
  boolean round() {
    return Share.round(passage.at(rate).value());
  }

  /** Whether the share, as nearly as its digits show, is the percentage. */
  boolean follows(double part, double whole) {
    double stated = passage.at(rate).value().doubleValue();
    int digits = Math.max(0, passage.at(rate).value().scale());
    return whole > 0
        && part > 0
        && Math.abs(part / whole * HUNDRED - stated) <= 0.51 * Math.pow(10, -digits);
  }

  /** The words around one of the numbers. */
  String told(int index) {
    return passage.before(index) + passage.after(index);
  }

  boolean kin(int one, int other) {
    return Units.sameFamily(passage.at(one).unit(), passage.at(other).unit());
  }

  double value(int index) {
    return passage.at(index).value().doubleValue();
  }
}
