package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Finds percentages that follow exactly from figures told before them: a share of a whole, a change
 * against another year. With decimals they hardly follow by chance; a round one must be told so.
 */
final class Proportions {
  private static final Search SHARE =
      Search.of(
          "(?:(?<name>[\\u4e00-\\u9fff]{2,10})率|占比?|比例|比重|占[^，,。；;]{1,20}的)(?:总数|总量)?的?(?:分?别?均?(?:为|达到|达|是|保持|高达|约|仅|只有|仅为))?$");
  private static final Search BARE =
      Search.of("^[^，,。；;：:（）()]{0,6}[，,]占(?:比|全年的|总数的|总量的)?(?:为|达)?$");
  private static final Search UP = Search.of("(?:增长|增加|上升|提高|提升|增幅|上涨|增)(?:了|为|达|率)*$");
  private static final Search DOWN =
      Search.of("(?:下降|减少|降低|降幅|回落|压减|压缩|压降|减幅|缩短|缩减|精简|下滑|提速|减|降)(?:了|为|达|率|比例|幅度)*$");
  private static final Search BEFORE = Search.of("上年|上一年|去年|同期|法定|20\\d\\d年|由|从|原");
  private static final Search CHANGED = Search.of("增|减|升|降|多|少|缩");
  private static final Search STOP = Search.of("[。！？\n]");
  private static final int FAR = 8;
  private static final int VERY_FAR = 12;
  private static final double HUNDRED = 100;

  private final Passage passage;
  private final int rate;
  private final double stated;
  private final int digits;
  private final boolean round;

  private Proportions(Passage passage, int rate) {
    this.passage = passage;
    this.rate = rate;
    this.stated = passage.at(rate).value().doubleValue();
    this.digits = Math.max(0, passage.at(rate).value().scale());
    this.round = Share.round(passage.at(rate).value());
  }

  /** The figures a percentage surely follows from, if any. */
  static Optional<Share> at(Passage passage, int rate, List<Addition> additions) {
    if (!passage.at(rate).unit().equals("%") || passage.at(rate).approximate()) {
      return Optional.empty();
    }
    Proportions proportions = new Proportions(passage, rate);
    String words = passage.before(rate);
    if (DOWN.in(words)) {
      return proportions.change(-1);
    }
    if (UP.in(words)) {
      return proportions.change(1);
    }
    String near = passage.clause(rate);
    Matcher share = SHARE.first(near);
    return share != null ? proportions.share(share.group("name"), additions) : Optional.empty();
  }

  private Optional<Share> share(@Nullable String name, List<Addition> additions) {
    List<Integer> near = near(name == null && !round ? 2 : 1, FAR);
    String stem = name == null ? null : name.substring(name.length() - 2);
    List<Integer> named =
        near.stream().filter(i -> stem != null && told(i).contains(stem)).toList();
    for (int part : named.isEmpty() && !(stem != null && round) ? near : named) {
      for (int whole : near) {
        if (whole != part
            && kin(part, whole)
            && (whole < part || name == null)
            && follows(value(part), value(whole))
            && sure(part, whole)) {
          return exact(Share.of(passage, rate, part, whole));
        }
      }
    }
    return named.isEmpty()
        ? ofSeveral(name, additions).or(() -> ofDistant(name))
        : Optional.empty();
  }

  /** 立案516件，占37.7%: of a whole told some sentences before. */
  private Optional<Share> ofDistant(@Nullable String name) {
    int part = rate - 1;
    if (name != null || round || part < 0 || !BARE.in(passage.between(part, rate))) {
      return Optional.empty();
    }
    return near(3, VERY_FAR).stream()
        .filter(whole -> passage.at(whole).unit().equals(passage.at(part).unit()))
        .filter(whole -> value(whole) > value(part) && follows(value(part), value(whole)))
        .findFirst()
        .flatMap(whole -> exact(Share.of(passage, rate, part, whole)));
  }

  /** Of round ones and of 100 % only neighbours are surely meant. */
  private boolean sure(int part, int whole) {
    return !round || rate - part <= 3 && Math.abs(part - whole) <= 3 && value(whole) > 1;
  }

  /** 优良率: several neighbouring parts of a total just told. */
  private Optional<Share> ofSeveral(String name, List<Addition> additions) {
    for (int i = additions.size() - 1; i >= 0; i--) {
      Addition addition = additions.get(i);
      if (addition.last() < rate
          && rate - addition.last() <= 2
          && (!round || name != null && name.contains("优良"))) {
        return several(addition);
      }
    }
    return Optional.empty();
  }

  private Optional<Share> several(Addition addition) {
    List<Integer> parts = addition.parts();
    for (int from = 0; from < parts.size(); from++) {
      for (int to = from + 2; to < parts.size(); to++) {
        List<Integer> some = parts.subList(from, to);
        if (follows(addition.sum(some).doubleValue(), addition.stated().doubleValue())) {
          return exact(
              new Share(
                  passage,
                  rate,
                  addition.total(),
                  some.get(0),
                  addition.sum(some),
                  addition.stated()));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * @param sign 1 where it grew, -1 where it fell
   */
  private Optional<Share> change(int sign) {
    List<Integer> near = near(2, FAR);
    for (int one : near) {
      boolean base = BEFORE.in(told(one));
      boolean difference = CHANGED.in(told(one));
      if (round && (!base && !difference || rate - one > 2)) {
        continue;
      }
      for (int other : near) {
        if (other != one && kin(one, other)) {
          Optional<Share> share = changed(one, other, sign, difference);
          if (share.isPresent()) {
            return share;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Share> changed(int one, int other, int sign, boolean difference) {
    double a = value(one);
    double b = value(other);
    if (sign * (b - a) > 0 && follows(Math.abs(b - a), a)) {
      return against(one, other);
    }
    if (difference && other < one && follows(a, b - sign * a)) {
      var change = passage.at(one).value();
      var now = passage.at(other).value();
      var then = sign > 0 ? now.subtract(change) : now.add(change);
      return exact(new Share(passage, rate, other, one, change, then));
    }
    return difference && other < one && BEFORE.in(told(other)) && follows(a, b)
        ? exact(Share.of(passage, rate, one, other))
        : Optional.empty();
  }

  private Optional<Share> against(int base, int now) {
    var before = passage.at(base).value();
    var change = passage.at(now).value().subtract(before).abs();
    return exact(new Share(passage, rate, base, now, change, before));
  }

  private boolean follows(double part, double whole) {
    return whole > 0
        && part > 0
        && Math.abs(part / whole * HUNDRED - stated) <= 0.51 * Math.pow(10, -digits);
  }

  private static Optional<Share> exact(Share share) {
    return Optional.of(share).filter(Share::holds);
  }

  /** Exact figures before the percentage, the nearest first, over at most so many sentences. */
  private List<Integer> near(int sentences, int far) {
    List<Integer> near = new ArrayList<>();
    int crossed = 0;
    for (int i = rate - 1; i >= 0 && rate - i <= far; i--) {
      crossed += STOP.in(passage.between(i, i + 1)) ? 1 : 0;
      if (crossed >= sentences) {
        break;
      }
      if (!passage.at(i).unit().equals("%") && !passage.at(i).approximate()) {
        near.add(i);
      }
    }
    return near;
  }

  private String told(int index) {
    return passage.before(index) + passage.after(index);
  }

  private boolean kin(int one, int other) {
    return Units.sameFamily(passage.at(one).unit(), passage.at(other).unit());
  }

  private double value(int index) {
    return passage.at(index).value().doubleValue();
  }
}
