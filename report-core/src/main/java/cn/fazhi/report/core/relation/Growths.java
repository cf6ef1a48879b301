package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Finds percentages by which something grew or fell that follow exactly from figures told before.
 */
final class Growths {
  private static final Search BEFORE = Search.of(Times.ANOTHER_YEAR + "|法定|由|从|原");
  private static final Search CHANGED = Search.of("增|减|升|降|多|少|缩");
  private static final Search TO = Search.of("[增减升降缩短少加低高][到至为]$");
  private static final int SENTENCES = 2;
  private static final int FAR = 8;
  private static final int NEXT = 2;

  private final Around around;
  private final int sign;

  private Growths(Around around, int sign) {
    this.around = around;
    this.sign = sign;
  }

  static Optional<Share> at(Around around, Direction way) {
    return new Growths(around, way.sign()).first();
  }

  private Optional<Share> first() {
    List<Integer> near = around.before(SENTENCES, FAR);
    for (int one : near) {
      boolean difference = CHANGED.in(around.told(one)) && !TO.in(around.passage().before(one));
      boolean told = difference || BEFORE.in(around.told(one));
      if (around.round() && (!told || around.rate() - one > NEXT)) {
        continue;
      }
      for (int other : near) {
        Optional<Share> share =
            other != one && around.kin(one, other)
                ? changed(one, other, difference)
                : Optional.empty();
        if (share.isPresent()) {
          return share;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Share> changed(int one, int other, boolean difference) {
    BigDecimal a = around.passage().value(one);
    BigDecimal b = around.passage().value(other);
    BigDecimal change = b.subtract(a);
    if (change.signum() == sign && share(one, other, change.abs(), a).rounded()) {
      return Optional.of(share(one, other, change.abs(), a));
    }
    if (!difference || other > one) {
      return Optional.empty();
    }
    Share since = share(other, one, a, sign > 0 ? b.subtract(a) : b.add(a));
    Share of = share(other, one, a, b);
    return since.rounded()
        ? Optional.of(since)
        : Optional.of(of).filter(share -> BEFORE.in(around.told(other)) && share.rounded());
  }

  private Share share(int base, int other, BigDecimal part, BigDecimal whole) {
    return new Share(around.passage(), around.rate(), base, other, part, whole);
  }
}
