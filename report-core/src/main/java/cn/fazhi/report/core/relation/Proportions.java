package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
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
  private static final Search ALL = Search.of("占全年");
  private static final int FAR = 8;
  private static final int VERY_FAR = 12;
  private static final int SENTENCES = 3;

  private final Passage passage;
  private final int rate;
  private final Around around;
  private final boolean round;
  private final List<Addition> additions;

  private Proportions(Around around, List<Addition> additions) {
    this.passage = around.passage();
    this.rate = around.rate();
    this.around = around;
    this.round = around.round();
    this.additions = additions;
  }

  /** The figures a percentage surely follows from, if any. */
  static Optional<Share> at(Passage passage, int rate, List<Addition> additions) {
    if (!passage.rate(rate)) {
      return Optional.empty();
    }
    Around around = new Around(passage, rate);
    Optional<Direction> way = Direction.toldBy(passage.before(rate));
    if (way.isPresent()) {
      return Growths.at(around, way.get());
    }
    String near = passage.clause(rate);
    Matcher told = SHARE.first(near);
    Matcher share = told != null ? told : SHARE.first(passage.before(rate));
    return share != null
        ? new Proportions(around, additions).share(share.group("name"))
        : Optional.empty();
  }

  private Optional<Share> share(@Nullable String name) {
    List<Integer> near = around.before(name == null && !round ? 2 : 1, FAR);
    String stem = name == null ? null : name.substring(name.length() - 2);
    List<Integer> named =
        near.stream().filter(i -> stem != null && around.told(i).contains(stem)).toList();
    for (int part : named.isEmpty() && !(stem != null && round) ? near : named) {
      for (int whole : near) {
        if (whole != part
            && around.kin(part, whole)
            && (whole < part || name == null)
            && Share.of(passage, rate, part, whole).rounded()
            && sure(part, whole)
            && !beside(part, whole)) {
          return Optional.of(Share.of(passage, rate, part, whole));
        }
      }
    }
    return ofSeveral(name).or(() -> named.isEmpty() ? ofDistant(name) : Optional.empty());
  }

  /** 立案516件，占37.7%: of a whole told some sentences before. */
  private Optional<Share> ofDistant(@Nullable String name) {
    int part = rate - 1;
    if (name != null || round || part < 0 || !BARE.in(passage.between(part, rate))) {
      return Optional.empty();
    }
    boolean ofAll = ALL.in(passage.between(part, rate));
    return around
        .before(ofAll ? 2 * SENTENCES : SENTENCES, ofAll ? 2 * VERY_FAR : VERY_FAR)
        .stream()
        .filter(whole -> passage.at(whole).unit().equals(passage.at(part).unit()))
        .map(whole -> Share.of(passage, rate, part, whole))
        .filter(share -> share.part().compareTo(share.whole()) < 0 && share.rounded())
        .findFirst();
  }

  /** Of round ones and of 100 % only neighbours are surely meant. */
  private boolean sure(int part, int whole) {
    return !round
        || rate - part <= 3
            && Math.abs(part - whole) <= 3
            && passage.value(whole).compareTo(BigDecimal.ONE) > 0;
  }

  /** Parts of one sum are no share of each other. */
  private boolean beside(int part, int whole) {
    return additions.stream()
        .map(Addition::parts)
        .anyMatch(parts -> parts.contains(part) && parts.contains(whole));
  }

  /** 优良率: several neighbouring parts of a total just told. */
  private Optional<Share> ofSeveral(@Nullable String name) {
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
        Share share = addition.share(rate, parts.subList(from, to));
        if (share.rounded()) {
          return Optional.of(share);
        }
      }
    }
    return Optional.empty();
  }
}
