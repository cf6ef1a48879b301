package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds shares told right behind part and whole that are wrong: 41人中辅助人员22人，占57.3%. */
final class Shares {
  private static final Search AMONG =
      Search.of("^(?:[^，,。；;：:（）()]{0,8}(?:中|里|内)[，,]?|[，,、（(]其中[：:，,]?)[^，,。；;：:（）()]{0,16}$");
  private static final Search BARE =
      Search.of(
          "^[^，,。；;：:（）()]{0,6}[，,、（(]?占(?:比|总数的|总人数的|总量的|全部的)?(?:为|达|达到)?$"
              + "|^[^，,。；;：:（）()]{0,14}[，,](?:覆盖率|建成率|达标率|普及率)(?:为|达|达到)?$");

  private static final Search WITHIN = Search.of("^[^，,。；;：:（）()]{0,8}(?:中|里|内)[，,]?");
  private static final Search BESIDE = Search.of("^[，,][^，,。；;：:（）()]{1,14}$");

  private static final Search OF_WHOLE =
      Search.of("^[^，,。；;：:（）()]{0,6}[，,]?占[^，,。；;：:（）()]{1,14}$");

  static final Search OF = Search.of("^[）)]?的(?:比例|比重)?(?:为|达|达到)?$");
  private static final Search LISTED = Search.of("^、[^，,。；;：:（）()]{1,16}$");

  /** 占37%；邻里类121件: of the same whole as the share before. */
  private static final Search NEXT = Search.of("^[）)]?[；;，,、][^，,。；;：:（）()]{1,16}$");

  private static final Search NAMED_AGAIN =
      Search.of(
          "[，,；;。、][^，,。；;：:（）()]{0,16}占(?:到|比|(?:全部|全年|总|整个)[^，,。；;：:（）()]{0,8}的)?(?:为|达|达到)?$");

  private static final Search NAMED =
      Search.of("^[，,；;][^，,。；;：:（）()]{0,16}(?:占比|优秀率)(?:为|达|达到)?$");

  /** 31件，占立案数的36.4%: the whole is named. */
  private static final Search OF_NAMED =
      Search.of(
          "^[^，,。；;：:（）()]{0,6}[，,]占(?<of>[^，,。；;：:（）()的]{2})[^，,。；;：:（）()的]{0,4}?(?<all>总?[数量]的|的)?(?:比例|比重)?(?:为|达)?$");

  private static final int FAR = 4;

  private Shares() {}

  static Stream<Relation> in(Passage passage, List<Addition> additions) {
    Map<Integer, Share> found = new LinkedHashMap<>();
    for (int rate = 2; rate < passage.size(); rate++) {
      int next = rate;
      Optional<Share> before = Optional.ofNullable(found.get(rate - 2));
      at(passage, rate)
          .or(() -> before.flatMap(share -> again(share, next)))
          .or(() -> named(passage, next, additions))
          .ifPresent(share -> found.put(next, share));
    }
    return found.values().stream().map(Share::relation);
  }

  /** 线下121件、线上63件，线上办理占比34.2%: the part is named once more. */
  private static Optional<Share> named(Passage passage, int rate, List<Addition> additions) {
    String lead = passage.between(rate - 1, rate);
    boolean next = NAMED.in(lead);
    if (!passage.rate(rate) || !next && !NAMED_AGAIN.in(lead)) {
      return Optional.empty();
    }
    String name = passage.before(rate);
    List<Share> told =
        additions.stream()
            .filter(
                addition -> addition.last() < rate && rate - addition.last() <= (next ? 2 : FAR))
            .filter(addition -> addition.total() < addition.parts().get(0))
            .flatMap(
                addition ->
                    addition.parts().stream()
                        .filter(part -> is(passage.before(part), name))
                        .map(part -> Share.of(passage, rate, part, addition.total())))
            .filter(share -> share.holds() || next && share.wrong())
            .toList();
    return Single.of(told);
  }

  private static boolean is(String part, String name) {
    String own = part.replaceFirst("^其中", "");
    String stem = name.replaceFirst("率(?:为|达|达到)?$", "");
    return own.length() > 1
        && (name.contains(own)
            || !stem.equals(name) && (own.startsWith(stem) || own.endsWith(stem)));
  }

  private static Optional<Share> again(Share before, int rate) {
    Passage passage = before.passage();
    return passage.rate(rate)
            && before.other() == rate - 3
            && alike(passage, rate - 3, rate - 1)
            && NEXT.in(passage.between(rate - 2, rate - 1))
            && BARE.in(passage.between(rate - 1, rate))
        ? told(passage, rate, before.base(), rate - 1)
            .filter(share -> share.holds() || !Share.of(passage, rate, rate - 1, rate - 3).holds())
        : Optional.empty();
  }

  private static Optional<Share> at(Passage passage, int rate) {
    if (!passage.rate(rate)) {
      return Optional.empty();
    }
    Optional<Share> goal = Goals.at(passage, rate);
    if (goal.isPresent()) {
      return goal;
    }
    if (OF_WHOLE.in(passage.between(rate - 2, rate - 1))
        && OF.in(passage.between(rate - 1, rate))
        && alike(passage, rate - 2, rate - 1)) {
      return ofWhole(passage, rate);
    }
    Matcher named = OF_NAMED.first(passage.between(rate - 1, rate));
    Optional<Share> ofNamed = named == null ? Optional.empty() : ofNamed(passage, rate, named);
    if (ofNamed.isPresent()) {
      return ofNamed;
    }
    if (!BARE.in(passage.between(rate - 1, rate))) {
      return Optional.empty();
    }
    int first = rate - 1;
    while (first > 1
        && alike(passage, first - 1, first)
        && LISTED.in(passage.between(first - 1, first))) {
      first--;
    }
    int whole = whole(passage, first);
    return whole >= 0
            && (AMONG.in(passage.between(first - 1, first))
                || BESIDE.in(passage.between(first - 1, first))
                    && (whole == first - 1 || WITHIN.in(passage.between(whole, whole + 1))))
        ? told(passage, rate, whole, first)
        : Optional.empty();
  }

  /** The only one in the sentence counted in the unit, or the one of several told with 中; or -1. */
  private static int whole(Passage passage, int first) {
    List<Integer> wholes = new ArrayList<>();
    for (int i = first - 1; i >= 0 && !passage.pausesBehind(i); i--) {
      if (alike(passage, i, first)) {
        wholes.add(i);
      }
    }
    if (wholes.size() < 2 || WITHIN.in(passage.between(first - 1, first))) {
      return wholes.isEmpty() ? -1 : wholes.get(0);
    }
    return wholes.stream().filter(i -> WITHIN.in(passage.between(i, i + 1))).findFirst().orElse(-1);
  }

  /** An alarm only where it is said to be of the number of those. */
  private static Optional<Share> ofNamed(Passage passage, int rate, Matcher named) {
    String all = named.group("all");
    boolean number = all != null && all.length() > 1;
    return IntStream.iterate(rate - 2, i -> i >= 0 && rate - i <= 2 * FAR, i -> i - 1)
        .filter(i -> alike(passage, i, rate - 1))
        .filter(i -> passage.before(i).contains(named.group("of")))
        .mapToObj(i -> Share.of(passage, rate, rate - 1, i))
        .filter(share -> share.part().compareTo(share.whole()) < 0)
        .findFirst()
        .filter(share -> share.holds() || number && share.wrong());
  }

  /** 网上办理8,215件，占办件总量13,402件的61.3%. */
  private static Optional<Share> ofWhole(Passage passage, int rate) {
    return Optional.of(Share.of(passage, rate, rate - 2, rate - 1))
        .filter(share -> share.part().compareTo(share.whole()) <= 0)
        .filter(share -> share.whole().signum() > 0)
        .filter(Share::clear);
  }

  /** Of several parts all together may be meant or the last alone. */
  private static Optional<Share> told(Passage passage, int rate, int whole, int first) {
    BigDecimal all = BigDecimal.ZERO;
    for (int part = first; part < rate; part++) {
      all = all.add(passage.value(part));
    }
    BigDecimal base = passage.value(whole);
    boolean several = first < rate - 1;
    if (all.compareTo(base) > 0 || several && all.compareTo(base) == 0 || base.signum() == 0) {
      return Optional.empty();
    }
    Share together = new Share(passage, rate, whole, rate - 1, all, base);
    return Optional.of(together).filter(share -> share.holds() || !several && share.wrong());
  }

  static boolean alike(Passage passage, int one, int other) {
    return passage.alike(one, other) && passage.counted(one);
  }
}
