package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.figure.Units;
import java.util.List;

/** A percentage, and the exact numbers told before it, from which it may follow. */
record Around(Passage passage, int rate) {
  /** The nearest first, over at most so many sentences. */
  List<Integer> before(int sentences, int far) {
    return passage.nearest(rate, sentences, far).filter(passage::counted).boxed().toList();
  }

  /** Whether the percentage has no decimals, or is all there is. */
  boolean round() {
    return Share.round(passage.value(rate));
  }

  /** The words around one of the numbers. */
  String told(int index) {
    return passage.before(index) + passage.after(index);
  }

  boolean kin(int one, int other) {
    return Units.sameFamily(passage.at(one).unit(), passage.at(other).unit());
  }
}
