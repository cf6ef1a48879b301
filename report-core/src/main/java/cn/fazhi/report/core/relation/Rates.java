package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds rates told beside the part and the whole they are worked out from. */
final class Rates {
  private static final Search PART =
      Search.of("^[^，,。；;（(]{0,12}[，,、（(](?:其中)?[，,]?[^，,。；;]{0,16}$");
  private static final Search BESIDE = Search.of("^[^，,。；;]{0,8}[，,、（(；;][^，,。；;]{0,16}$");
  private static final Search SHARE = Search.of("当场|立即|限期|即时|就地|口头|分别");
  private static final Search RECEIVED = Search.of("受理|接收|收到|排查|发现|接到|发放|发出|共|应");
  private static final Search EXCEPT = Search.of("不含|不包括|除|扣");
  private static final Search NEXT_RATE = Search.of("^[，,；;][^，,。；;：:（）()]{1,10}$");

  private static final int FAR = 6;

  /** A list of kinds may stand between whole and part. */
  private static final int VERY_FAR = 14;

  private Rates() {}

  static Stream<Relation> in(Passage passage, List<Addition> additions) {
    return IntStream.range(0, passage.size())
        .mapToObj(
            rate -> at(passage, rate, additions).or(() -> ofAddition(passage, rate, additions)))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> at(Passage passage, int rate, List<Addition> additions) {
    if (!passage.rate(rate)) {
      return Optional.empty();
    }
    RateName name = RateName.of(passage, rate);
    if (name == null || name.saved()) {
      return Optional.empty();
    }
    List<Share> shares = before(passage, rate, name);
    if (shares.isEmpty()) {
      Optional<Share> apart = DistantRates.at(passage, rate, part -> name.speaksOf(passage, part));
      if (apart.isPresent()) {
        return apart.map(Share::relation);
      }
    }
    Optional<Share> right = shares.stream().filter(Share::holds).findFirst();
    if (right.isEmpty() && shares.isEmpty()) {
      right = behind(passage, rate, name);
    }
    if (right.isPresent()) {
      return right.map(Share::relation);
    }
    return shares.stream()
        .findFirst()
        .filter(share -> next(share) && share.wrong() && !Wholes.together(share))
        .filter(share -> !Wholes.partOf(additions, share.base()))
        .or(() -> chained(passage, rate, name, shares))
        .or(() -> name.opinion() ? Optional.empty() : only(rate, shares))
        .map(Share::relation);
  }

  /** 97件…已办结89件，正在办理8件，办结率91.8%: of the total that the parts right before make up. */
  private static Optional<Relation> ofAddition(
      Passage passage, int rate, List<Addition> additions) {
    RateName name = RateName.of(passage, rate);
    if (!passage.rate(rate) || name == null) {
      return Optional.empty();
    }
    List<Relation> told =
        additions.stream()
            .filter(addition -> addition.last() == rate - 1 && joined(passage, rate - 1))
            .flatMap(
                addition ->
                    addition.parts().stream()
                        .filter(part -> name.speaksOf(passage, part))
                        .map(part -> Share.of(passage, rate, part, addition.total())))
            .filter(
                share -> share.holds() || share.near() && !Wholes.partOf(additions, share.base()))
            .map(Share::relation)
            .toList();
    return Single.of(told);
  }

  /** 受理215起，其中…，调解成功212起，成功率98.6%: nothing else in the sentence can be the whole. */
  private static Optional<Share> only(int rate, List<Share> shares) {
    List<Share> near = shares.stream().filter(share -> share.other() == rate - 1).toList();
    boolean one =
        near.stream().map(share -> share.whole().stripTrailingZeros()).distinct().count() == 1;
    return near.stream()
        .filter(share -> one && sameUnit(share) && !Wholes.listed(share) && !Wholes.lessened(share))
        .filter(share -> BESIDE.in(share.passage().between(rate - 1, rate)))
        .filter(DistantRates::slip)
        .findFirst();
  }

  private static boolean sameUnit(Share share) {
    Passage passage = share.passage();
    return passage.at(share.base()).unit().equals(passage.at(share.other()).unit());
  }

  /** 156人，合格154人，合格率98.7%，优秀121人，优秀率77.6%: both of the same whole. */
  private static Optional<Share> chained(
      Passage passage, int rate, RateName name, List<Share> shares) {
    int part = rate - 1;
    int before = part - 1;
    if (before < 2 || !passage.at(before).percentage() || name.opinion()) {
      return Optional.empty();
    }
    Share first = Share.of(passage, before, before - 1, before - 2);
    return shares.stream()
        .filter(share -> share.other() == part && share.base() == before - 2 && share.wrong())
        .filter(share -> fit(passage, before - 1, before - 2) && first.holds())
        .filter(share -> NEXT_RATE.in(passage.between(before, part)))
        .findFirst();
  }

  /** Pairs of part and whole in the rate's sentence, the nearest part and its neighbour first. */
  private static List<Share> before(Passage passage, int rate, RateName name) {
    List<Share> shares = new ArrayList<>();
    for (int part = rate - 1; part > 0 && rate - part < FAR && joined(passage, part); part--) {
      if (passage.depth(part) > passage.depth(rate) || !name.speaksOf(passage, part)) {
        continue;
      }
      for (int whole = part - 1; whole >= 0 && part - whole < VERY_FAR; whole--) {
        if (!joined(passage, whole)) {
          break;
        }
        if (passage.depth(whole) <= passage.depth(rate) && fit(passage, part, whole)) {
          shares.add(Share.of(passage, rate, part, whole));
        }
      }
    }
    return shares;
  }

  /** 调解成功率97.5%，受理120件，调解成功117件: told first, worked out from what follows. */
  private static Optional<Share> behind(Passage passage, int rate, RateName name) {
    if (rate + 2 >= passage.size() || !joined(passage, rate) || !joined(passage, rate + 1)) {
      return Optional.empty();
    }
    return Optional.of(Share.of(passage, rate, rate + 2, rate + 1))
        .filter(share -> fit(passage, rate + 2, rate + 1))
        .filter(share -> RECEIVED.in(passage.before(rate + 1)))
        .filter(share -> name.speaksOf(passage.before(rate + 2)))
        .filter(Share::holds);
  }

  private static boolean joined(Passage passage, int index) {
    return index + 1 < passage.size() && !passage.pausesBehind(index);
  }

  static boolean fit(Passage passage, int part, int whole) {
    Figure done = passage.at(part);
    Figure all = passage.at(whole);
    return Units.sameFamily(done.unit(), all.unit())
        && done.counted()
        && !all.approximate()
        && all.value().signum() > 0
        && done.value().compareTo(all.value()) <= 0;
  }

  /** Whether part, whole and rate stand so close that they are surely meant together. */
  private static boolean next(Share share) {
    Passage passage = share.passage();
    int part = share.other();
    int behind = part + 1;
    while (behind < share.rate() && passage.depth(behind) > passage.depth(part)) {
      behind++;
    }
    boolean pending =
        share.rate() == part + 2 && Opening.PENDING.in(passage.between(part, part + 1));
    boolean rest = share.rate() == part + 2 && restOf(passage, part) && share.near();
    return share.base() == part - 1
        && (share.rate() == behind || pending || rest)
        && !SHARE.in(passage.before(part) + passage.before(part - 1))
        && !RateName.OPEN.in(passage.after(part - 1))
        && !EXCEPT.in(passage.remark(share.rate()))
        && !siblings(passage.before(part - 1), passage.before(part))
        && BESIDE.in(passage.between(pending || rest ? share.rate() - 1 : part, share.rate()))
        && passage.at(part).unit().equals(passage.at(part - 1).unit())
        && PART.in(passage.between(part - 1, part));
  }

  /** 村级化解402件，镇级化解83件，化解率: two of a kind, the whole is told elsewhere. */
  private static boolean siblings(String one, String other) {
    return other.length() > 2
        && one.endsWith(other.substring(other.length() - 2))
        && !RECEIVED.in(one);
  }

  /** 审结11件，胜诉10件，败诉1件，胜诉率: what stands between is all the rest. */
  private static boolean restOf(Passage passage, int part) {
    return new Addition(passage, part - 1, List.of(part, part + 1)).holds()
        && passage.at(part + 1).unit().equals(passage.at(part).unit());
  }
}
