package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.Optional;

/**
 * Finds percentages by which something grew or fell that follow exactly from figures told before.
 */
final class Growths {
  private static final Search BEFORE = Search.of("上年|上一年|去年|同期|法定|20\\d\\d年|由|从|原");
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
    double a = around.value(one);
    double b = around.value(other);
    if (sign * (b - a) > 0 && around.follows(Math.abs(b - a), a)) {
      return against(one, other);
    }
    if (difference && other < one && around.follows(a, b - sign * a)) {
      var change = around.passage().at(one).value();
      var now = around.passage().at(other).value();
      var then = sign > 0 ? now.subtract(change) : now.add(change);
      return exact(new Share(around.passage(), around.rate(), other, one, change, then));
    }
    return difference && other < one && BEFORE.in(around.told(other)) && around.follows(a, b)
        ? exact(Share.of(around.passage(), around.rate(), one, other))
        : Optional.empty();
  }

  private Optional<Share> against(int base, int now) {
    var before = around.passage().at(base).value();
    var change = around.passage().at(now).value().subtract(before).abs();
    return exact(new Share(around.passage(), around.rate(), base, now, change, before));
  }

  private static Optional<Share> exact(Share share) {
    return Optional.of(share).filter(Share::holds);
  }
}
