package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds changes against last year told with the numbers they follow from. */
final class Changes {
  private static final String THEN = Times.BEFORE + "的?";
  private static final String UP = Direction.GREW + "|多";
  private static final String DOWN = "压缩率|压减率|精简率|" + Direction.FELL + "|少|降";

  private static final String WAY = "(?:(?<up>" + UP + ")|(?<down>" + DOWN + "))";

  /** 135件，较上年的120件增长12.5%. */
  private static final Search AGAINST =
      Search.of(
          "^[，,（(]?(?:比|较|同比|相比|与)于?"
              + THEN
              + "(?![^，,。；;]{0,4}(?:增|减|升|降|多|少|上涨|回落|提高))[^，,。；;]{0,6}$"
              + "|^[，,（(]同比[（(]$|^[，,（(]"
              + THEN
              + "[^，,。；;]{0,8}$");

  /** 320起，同比下降12.1%（去年364起）. */
  private static final Search IN_BRACKETS = Search.of("^[（(，,]" + THEN + "(?:为|是)?[^，,。；;]{0,6}$");

  /** 143件，同比多31件，上年112件，增幅27.7%. */
  private static final Search BY_SO_MANY = Search.of(WAY + "[了为]?$");

  /** 由去年的80件下降到68件，同比下降15%. */
  private static final Search FROM = Search.of("(?:由|从)[^，,。；;]{0,12}$");

  private static final Search TO =
      Search.of("^(?:" + UP + "|" + DOWN + "|增|升|降|减|扩大)[到至为](?:今年|本年度?|20\\d\\d年)?的?$");

  private static final Search BY =
      Search.of(
          "^(?:相比)?[，,）)]?(?:[^，,。；;：:（）()]{0,4}[量数])?(?:同比|较上年|较去年|比上年|比去年)?" + WAY + "[了为达]?到?$");

  private static final String COMPARED = "(?:同比|环比|(?:较|比|与)" + THEN + "(?:相比)?)";

  private static final Search SINCE =
      Search.of("^(?:相比|[，,（(]" + COMPARED + ")[，,]?" + WAY + "[了为]?$");

  /** 1,206件，下降9.9%，2023年1,339件. */
  private static final Search SINCE_THEN =
      Search.of("^(?:相比|[，,（(]" + COMPARED + "?[，,]?)" + WAY + "[了为]?$");

  /** 投诉量同比下降30.6%（上年121件）, 批次比上年的71批次下降18.3%: what it is now stands further before. */
  private static final Search CHANGED = Search.of(COMPARED + "[，,]?" + WAY + "[了为]?$");

  private static final Search AGAINST_THEN = Search.of("(?:比|较|与|同)于?" + THEN + "[^，,。；;]{0,6}$");

  private static final Search ANEW = Search.of("。(?:比|较|与|同)于?" + THEN + "[^，,。；;]{0,6}$");
  private static final Search YEAR = Search.of("全年|今年|一年来");
  private static final int FAR = 12;

  private Changes() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(1, passage.size())
        .mapToObj(rate -> behind(passage, rate).or(() -> at(passage, rate)))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> behind(Passage passage, int rate) {
    if (rate + 1 == passage.size()
        || !passage.rate(rate)
        || !IN_BRACKETS.in(passage.between(rate, rate + 1))) {
      return Optional.empty();
    }
    var since = SINCE_THEN.first(passage.between(rate - 1, rate));
    if (since != null && comparable(passage, rate, rate - 1, rate + 1)) {
      return told(passage, rate, rate - 1, rate + 1, since.group("up") != null);
    }
    var changed = CHANGED.first(passage.before(rate));
    return changed == null
        ? Optional.empty()
        : further(passage, rate, rate + 1, changed.group("up") != null);
  }

  /**
   * Of the numbers before only one that fits is told, since it may be of another matter; unless the
   * sentence says by its unit which it is (58批次、104人次，批次比上年的71批次下降).
   */
  private static Optional<Relation> further(Passage passage, int rate, int then, boolean up) {
    int last = Math.min(rate, then) - 1;
    List<Relation> told =
        IntStream.iterate(last, i -> i >= 0 && last - i < FAR, i -> i - 1)
            .filter(i -> comparable(passage, rate, i, then))
            .mapToObj(i -> told(passage, rate, i, then, up))
            .flatMap(Optional::stream)
            .toList();
    boolean named = passage.before(then).startsWith(passage.at(then).unit());
    Optional<Relation> year = ofTheYear(passage, rate, then, up);
    return told.stream()
        .filter(Relation::holds)
        .findFirst()
        .or(() -> told.stream().filter(relation -> named && told.size() == 1).findFirst())
        .or(() -> year);
  }

  /** 全年排查纠纷129件…。较2020年的151件下降22.3%: of the one number told for the whole year. */
  private static Optional<Relation> ofTheYear(Passage passage, int rate, int then, boolean up) {
    if (!ANEW.in(passage.between(then - 1, then))) {
      return Optional.empty();
    }
    List<Integer> year =
        IntStream.iterate(then - 1, i -> i >= 0 && then - i < FAR, i -> i - 1)
            .filter(i -> comparable(passage, rate, i, then) && YEAR.in(passage.before(i)))
            .boxed()
            .toList();
    return year.size() == 1 ? told(passage, rate, year.get(0), then, up) : Optional.empty();
  }

  private static boolean comparable(Passage passage, int rate, int one, int other) {
    return !passage.at(rate).approximate() && passage.counted(one) && passage.alike(one, other);
  }

  private static Optional<Relation> at(Passage passage, int rate) {
    if (rate < 2 || !passage.rate(rate)) {
      return Optional.empty();
    }
    var by = BY.first(passage.between(rate - 1, rate));
    if (by == null) {
      return Optional.empty();
    }
    boolean up = by.group("up") != null;
    String between = passage.between(rate - 2, rate - 1);
    if (!comparable(passage, rate, rate - 2, rate - 1)) {
      return AGAINST_THEN.in(between) ? further(passage, rate, rate - 1, up) : Optional.empty();
    }
    if (BY_SO_MANY.in(passage.before(rate - 1)) && AGAINST_THEN.in(passage.before(rate - 2))) {
      return told(passage, rate, rate - 1, rate - 2);
    }
    if (AGAINST.in(between)) {
      return BY_SO_MANY.in(passage.before(rate - 2))
          ? told(passage, rate, rate - 2, rate - 1)
          : told(passage, rate, rate - 2, rate - 1, up);
    }
    if (TO.in(between) && FROM.in(passage.before(rate - 2))) {
      return told(passage, rate, rate - 1, rate - 2, up);
    }
    var since = SINCE.first(between);
    if (since == null || (since.group("up") != null) == !up) {
      return Optional.empty();
    }
    return afterThen(passage, rate)
        ? told(passage, rate, rate - 1, rate - 2)
        : since(passage, rate, up)
            .filter(share -> share.holds() || share.wrong() && sure(passage, rate))
            .map(Share::relation);
  }

  /** 176起，与同期203起相比减少27起，下降13.3%: the change is told behind what it is measured by. */
  private static boolean afterThen(Passage passage, int rate) {
    return rate > 2 && AGAINST.in(passage.between(rate - 3, rate - 2));
  }

  private static Optional<Relation> told(Passage passage, int rate, int change, int then) {
    return Optional.of(Share.of(passage, rate, change, then))
        .filter(share -> share.whole().signum() > 0)
        .filter(Share::clear)
        .map(Share::relation);
  }

  /**
   * Nothing else that may have changed is told before, or the change was divided by what is now.
   */
  private static boolean sure(Passage passage, int rate) {
    return Share.of(passage, rate, rate - 1, rate - 2).holds()
        || passage
            .nearest(rate - 2, 1, passage.size())
            .noneMatch(i -> Units.sameFamily(passage.at(i).unit(), passage.at(rate - 1).unit()));
  }

  private static Optional<Relation> told(Passage passage, int rate, int now, int then, boolean up) {
    BigDecimal before = passage.value(then);
    BigDecimal change = passage.value(now).subtract(before);
    if (change.signum() == 0 || before.signum() == 0 || change.signum() > 0 != up) {
      return Optional.empty();
    }
    Share share = new Share(passage, rate, then, now, change.abs(), before);
    return share.clear() ? Optional.of(share.relation()) : Optional.empty();
  }

  /** 25件，同比减少6件，下降19.4%: last year it was 31. */
  private static Optional<Share> since(Passage passage, int rate, boolean up) {
    BigDecimal change = passage.value(rate - 1);
    BigDecimal now = passage.value(rate - 2);
    BigDecimal before = up ? now.subtract(change) : now.add(change);
    return before.signum() > 0
        ? Optional.of(new Share(passage, rate, rate - 2, rate - 1, change, before))
        : Optional.empty();
  }
}
