package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what there is at the end of a year: 年初26人，新接收14人，解除17人，年末23人. */
final class Flows {
  private static final Search START =
      Search.of("年初|期初|上年末|去年底|上年底|上年结转|上年转入|原有|调整前|累计(?:接收|纳入|新增|列管)");
  private static final Search IN = Search.of("新增|新接收|接收|迁入|新收|增加|调入|纳入|转入|新入|新列|补充");
  private static final Search OUT =
      Search.of("解除|取消|减少|解矫|迁出|调出|删除|下放|退出|注销|转出|收监|死亡|核减|移除|停止|化解|办结|审结");
  private static final Search END = Search.of("年末|期末|年底|调整后|在矫|在册|现有|现在册|目前|现共?有");
  private static final Search SURE = Search.of("年末|期末|年底|调整后|在矫|在册");
  private static final int MOST = 6;

  private Flows() {}

  static Stream<Relation> in(Passage passage) {
    return IntStream.range(0, passage.size() - 2)
        .mapToObj(start -> from(passage, start))
        .flatMap(Optional::stream);
  }

  private static Optional<Relation> from(Passage passage, int start) {
    if (!counted(passage, start, start)) {
      return Optional.empty();
    }
    List<Integer> told = new ArrayList<>(List.of(start));
    BigDecimal left = passage.value(start);
    for (int i = start + 1; i < Math.min(passage.size(), start + MOST); i++) {
      String words = passage.before(i);
      if (passage.pausesBehind(i - 1) || !counted(passage, start, i)) {
        return Optional.empty();
      }
      if (END.in(words)) {
        return end(passage, told, left, i);
      }
      boolean more = IN.in(words);
      if (more == OUT.in(words)) {
        return Optional.empty();
      }
      left = more ? left.add(passage.value(i)) : left.subtract(passage.value(i));
      told.add(i);
    }
    return Optional.empty();
  }

  /** Where nothing says that all began with the first, only what adds up is told. */
  private static Optional<Relation> end(
      Passage passage, List<Integer> told, BigDecimal left, int end) {
    if (told.size() < 2) {
      return Optional.empty();
    }
    boolean holds = left.compareTo(passage.value(end)) == 0;
    boolean sure = START.in(passage.clause(told.get(0))) && SURE.in(passage.before(end));
    boolean certain = sure || SURE.in(passage.before(end)) && OUT.in(passage.before(told.get(1)));
    return (told.size() > 2 || sure) && (holds || certain)
        ? Optional.of(relation(passage, told, left, end))
        : Optional.empty();
  }

  private static Relation relation(Passage passage, List<Integer> told, BigDecimal left, int end) {
    StringBuilder terms = new StringBuilder(Arithmetic.plain(passage.value(told.get(0))));
    List<Integer> all = new ArrayList<>(List.of(end));
    all.addAll(told);
    for (int i : told.subList(1, told.size())) {
      terms.append(OUT.in(passage.before(i)) ? " - " : " + ");
      terms.append(Arithmetic.plain(passage.value(i)));
    }
    return passage.relation(Relation.Kind.SUM, all, left, terms + " = " + Arithmetic.plain(left));
  }

  private static boolean counted(Passage passage, int first, int index) {
    return passage.counted(index)
        && Units.sameFamily(passage.at(first).unit(), passage.at(index).unit());
  }
}
