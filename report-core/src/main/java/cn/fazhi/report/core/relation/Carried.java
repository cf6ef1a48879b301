package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds cases carried over from one year to the next: 受理252件，加上结存28件，应审280件;
 * 申请276件，上年结转4件，答复271件，结转下年9件. Only what adds up is told.
 */
final class Carried {
  private static final Search CARRIED =
      Search.of(
          "(?:结转|结存|转入|期初|年初)[^，,。；;]{0,6}$|(?:上年|去年)[末底](?:为|有)?$|^(?:加上|含)?(?:上年|去年|上一年|上期)[^，,。；;]{0,8}(?:未结|未办结|遗留)[^，,。；;]{0,4}$");
  private static final Search LEFT =
      Search.of("结转(?:至|到|入)?(?:下年|下一年|次年|明年|20\\d\\d年)|未结|在审|在办|尚未|未办结|期末|(?<![上去])年[末底]|在册");
  private static final Search FIRST = Search.of("年初|期初");
  private static final Search STOCK = Search.of("期末|年末|年底|在册");
  private static final Search IN = Search.of("入矫|转入|迁入|新收|受理|收到|接收|新增|申请|登记|接到");
  private static final Search OUT = Search.of("解矫|审结|办结|结案|答复|解除|处理|化解|完成");
  private static final Search ALL = Search.of("共|应|合计|总计|累计|需");
  private static final Search STOCK_AT_LAST = Search.of("(?:上年|去年)[末底]");
  private static final int FAR = 8;

  /** Over so many sentences. */
  private static final int BEFORE = 2;

  private static final int BEHIND = 3;

  private Carried() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size())
        .filter(carried -> carried(passage, carried))
        .mapToObj(carried -> total(passage, carried).or(() -> balance(passage, carried)))
        .flatMap(Optional::stream);
  }

  private static boolean carried(Passage passage, int index) {
    String words = passage.before(index);
    return FIRST.in(words) || CARRIED.in(words) && !LEFT.in(words);
  }

  /** What came in and what was carried over are all there were, or all that was done. */
  private static Optional<Relation> total(Passage passage, int carried) {
    return told(passage, carried, IN).stream()
        .map(in -> List.of(Math.min(in, carried), Math.max(in, carried)))
        .flatMap(
            parts ->
                around(passage, carried)
                    .filter(all -> total(passage, carried, parts, all))
                    .mapToObj(all -> new Addition(passage, all, parts)))
        .filter(Addition::holds)
        .map(Addition::relation)
        .findFirst();
  }

  /** Told behind both as all; or before them, where 上年底为 says what there was at last. */
  private static boolean total(Passage passage, int carried, List<Integer> parts, int all) {
    String words = passage.before(all);
    if (all > parts.get(1)) {
      return ALL.in(words) || OUT.in(words) && told(passage, carried, LEFT).isEmpty();
    }
    return all < parts.get(0) && STOCK_AT_LAST.in(passage.before(carried));
  }

  /** What came in and what was carried over are what was done and what is left. */
  private static Optional<Relation> balance(Passage passage, int carried) {
    for (int in : told(passage, carried, IN)) {
      BigDecimal all = passage.value(in).add(passage.value(carried));
      if (around(passage, carried).anyMatch(i -> passage.value(i).compareTo(all) == 0)) {
        continue;
      }
      for (int done : told(passage, carried, OUT)) {
        for (int left : told(passage, carried, LEFT)) {
          if (all.compareTo(passage.value(done).add(passage.value(left))) == 0) {
            boolean stock = STOCK.in(passage.before(left));
            return Optional.of(
                relation(passage, List.of(stock ? left : done, in, carried, stock ? done : left)));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Relation relation(Passage passage, List<Integer> told) {
    List<String> terms = told.stream().map(i -> Arithmetic.plain(passage.value(i))).toList();
    return passage.relation(
        Relation.Kind.SUM,
        told,
        passage.value(told.get(0)),
        terms.get(1) + " + " + terms.get(2) + " - " + terms.get(3) + " = " + terms.get(0));
  }

  private static List<Integer> told(Passage passage, int carried, Search words) {
    return around(passage, carried)
        .filter(i -> words.in(passage.before(i)) && (words == LEFT || !LEFT.in(passage.before(i))))
        .boxed()
        .toList();
  }

  /** What is counted alike around it, in order. */
  private static IntStream around(Passage passage, int carried) {
    int from = passage.earliest(carried, BEFORE, FAR);
    int to = passage.latest(carried, BEHIND, 2 * FAR);
    return IntStream.rangeClosed(from, to).filter(i -> i != carried && passage.alike(i, carried));
  }
}
