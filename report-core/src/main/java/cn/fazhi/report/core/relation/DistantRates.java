package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Finds what a rate follows from where the whole is not told in its sentence: it stands a sentence
 * or two before, or only what is left over is told behind.
 */
final class DistantRates {
  private static final Search RECEIVED = Search.of("受理|办理|接收|收到|接到|排查|排出|摸排|发现|立案|登记|承办|共");
  private static final Search LEFT = Search.of("^[，,；;、](?:其余|剩余|余下|尚余|余)的?$");
  private static final Search OPEN = Search.of("^(?:还有|仍有|尚有|剩余|其余)|没有|未");
  private static final Search OTHER = Search.of(Times.OTHER + "|重点|专项|另|当场|立即|限期|以来(?<!今年以来)");
  private static final Search NARROWER = Search.of("其中");
  private static final int SENTENCES = 3;
  private static final int FAR = 10;

  private DistantRates() {}

  /**
   * @param speaks whether the words about a figure are those of the rate
   */
  static Optional<Share> at(Passage passage, int rate, IntPredicate speaks) {
    Optional<Share> open = unfinished(passage, rate);
    if (open.isPresent()) {
      return open;
    }
    int part = rate - 1;
    if (part < 0 || passage.pausesBehind(part) || !passage.counted(part) || !speaks.test(part)) {
      return Optional.empty();
    }
    return left(passage, rate, part).or(() -> before(passage, rate, part));
  }

  /** 排查52处，还有2处没有整改，整改率96.15%: of what is not yet done the rest is told. */
  private static Optional<Share> unfinished(Passage passage, int rate) {
    int rest = rate - 1;
    if (rest < 1
        || Share.round(passage.value(rate))
        || !passage.counted(rest)
        || !OPEN.in(passage.before(rest) + passage.after(rest))) {
      return Optional.empty();
    }
    return passage
        .nearest(rest, 1, FAR)
        .filter(i -> passage.alike(i, rest))
        .mapToObj(
            whole ->
                new Share(
                    passage,
                    rate,
                    whole,
                    rest,
                    passage.value(whole).subtract(passage.value(rest)),
                    passage.value(whole)))
        .filter(share -> share.part().signum() > 0 && share.rounded())
        .findFirst();
  }

  /** 化解188件，化解率97.4%，余下5件. */
  private static Optional<Share> left(Passage passage, int rate, int part) {
    int rest = rate + 1;
    if (rest >= passage.size()
        || !LEFT.in(passage.between(rate, rest))
        || !passage.alike(part, rest)) {
      return Optional.empty();
    }
    BigDecimal done = passage.value(part);
    return Optional.of(new Share(passage, rate, rest, part, done, done.add(passage.value(rest))))
        .filter(share -> share.whole().signum() > 0)
        .filter(Share::clear);
  }

  private static Optional<Share> before(Passage passage, int rate, int part) {
    List<Integer> wholes = wholes(passage, part);
    for (int whole : wholes) {
      Share share = Share.of(passage, rate, part, whole);
      if (share.holds() && (!share.round() || wholes.size() == 1)) {
        return Optional.of(share);
      }
    }
    return wholes.size() == 1
        ? Optional.of(Share.of(passage, rate, part, wholes.get(0))).filter(DistantRates::wrong)
        : Optional.empty();
  }

  /** Nothing but a slip: close to what is right, and nothing narrower is spoken of. */
  private static boolean wrong(Share share) {
    return slip(share) && !NARROWER.in(words(share));
  }

  static boolean slip(Share share) {
    return share.near()
        && RECEIVED.in(share.passage().clause(share.base()))
        && !OTHER.in(words(share));
  }

  private static String words(Share share) {
    return share.passage().quote(share.passage().span(share.base(), share.rate()));
  }

  /** What is counted alike in the sentences before. */
  private static List<Integer> wholes(Passage passage, int part) {
    return passage
        .nearest(part, SENTENCES, FAR)
        .filter(i -> passage.alike(i, part) && passage.value(i).signum() > 0)
        .filter(i -> passage.value(i).compareTo(passage.value(part)) >= 0)
        .boxed()
        .toList();
  }
}
