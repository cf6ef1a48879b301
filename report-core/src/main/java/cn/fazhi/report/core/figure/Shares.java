package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds shares told right behind part and whole that are wrong: 41人中辅助人员22人，占57.3%. */
final class Shares {
  private static final Search AMONG =
      Search.of("^(?:[^，,。；;：:（）()]{0,8}(?:中|里|内)[，,]?|[，,、（(]其中[：:，,]?)[^，,。；;：:（）()]{1,16}$");
  private static final Search BARE =
      Search.of("^[^，,。；;：:（）()]{0,6}[，,、（(]?占(?:比|总数的|总人数的|总量的|全部的)?(?:为|达|达到)?$");

  private Shares() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(2, passage.size())
        .mapToObj(rate -> at(passage, rate))
        .flatMap(Optional::stream)
        .map(Share::relation);
  }

  private static Optional<Share> at(Passage passage, int rate) {
    Figure share = passage.at(rate);
    Figure part = passage.at(rate - 1);
    Figure whole = passage.at(rate - 2);
    if (!share.unit().equals("%")
        || !part.unit().equals(whole.unit())
        || share.approximate()
        || part.approximate()
        || whole.approximate()
        || part.unit().equals("%")
        || part.value().compareTo(whole.value()) > 0
        || whole.value().signum() == 0) {
      return Optional.empty();
    }
    boolean told =
        BARE.in(passage.between(rate - 1, rate)) && AMONG.in(passage.between(rate - 2, rate - 1));
    return told
        ? Optional.of(Share.of(passage, rate, rate - 1, rate - 2))
            .filter(found -> found.holds() || !found.cutOff())
        : Optional.empty();
  }
}
