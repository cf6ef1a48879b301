package cn.fazhi.report.core.relation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Knows of what else a rate may be than of the number told nearest: then that one is not wrong. */
final class Wholes {
  private Wholes() {}

  /** 上报950件，处置941件，上报区级9件，处置率100%: of all of which these are a part. */
  static boolean partOf(List<Addition> additions, int total) {
    return additions.stream().anyMatch(addition -> addition.parts().contains(total));
  }

  /** 一般隐患612处、重大隐患3处，整改608处: of both. */
  static boolean listed(Share share) {
    Passage passage = share.passage();
    return passage.alike(share.base(), share.base() + 1)
        && passage.between(share.base(), share.base() + 1).contains("、");
  }

  /** 受理1,286件，其中不予受理16件，办结1,262件: of what is left without those. */
  static boolean lessened(Share share) {
    Passage passage = share.passage();
    return IntStream.range(share.base() + 1, share.other())
        .filter(i -> passage.alike(i, share.base()))
        .mapToObj(i -> share.whole().subtract(passage.value(i)))
        .filter(whole -> whole.signum() > 0)
        .map(
            whole ->
                new Share(passage, share.rate(), share.base(), share.other(), share.part(), whole))
        .anyMatch(Share::holds);
  }

  /** 问题12个，已整改11个，…问题8个，已整改7个，整改率90%: of all of them. */
  static boolean together(Share share) {
    Passage passage = share.passage();
    BigDecimal part = share.part();
    BigDecimal whole = share.whole();
    for (int base = share.base() - 2;
        base >= 0 && passage.alike(base, share.base()) && Rates.fit(passage, base + 1, base);
        base -= 2) {
      part = part.add(passage.value(base + 1));
      whole = whole.add(passage.value(base));
      if (new Share(passage, share.rate(), share.base(), share.other(), part, whole).holds()) {
        return true;
      }
    }
    return false;
  }
}
