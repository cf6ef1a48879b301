package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds figures that exactly make up an earlier one. Numbers seldom add up by chance, so that the
 * words need not say much; the smaller the numbers, the more they must say.
 */
final class Additions {
  private static final int FAR = 12;
  private static final int MOST = 20;

  /** How far back a list may reach. */
  private static final int SENTENCES = 3;

  static final Search MARK =
      Search.of(
          "(?:其中(?!包括|分)|包括|包含|涵盖|分别|即|[：:]|[，,]由(?=$)|按[^，,。；;]{1,8}[分看]|"
              + Opening.SORT
              + ")[，,：:]?[^，,。；;：:]{0,30}$");
  private static final Search ALL = Search.of("(?<!公)共(?!享|同|青|建|治|产|助)|合计|累计|总计|应[办审结]");

  private static final Search CHANGE =
      Search.of(
          "(?:同比|环比|(?:较|比)(?:上一?年|去年|同期|上月|20\\d\\d年)[^，,。；;]{0,4})(?:增加?|减少?|多|少|上升|下降)了?$");

  private final Passage passage;
  private final BitSet addends;
  private final BitSet taken = new BitSet();
  private final List<Addition> found = new ArrayList<>();

  private Additions(Passage passage) {
    this.passage = passage;
    this.addends = addends(passage);
  }

  static List<Addition> in(Passage passage) {
    Additions additions = new Additions(passage);
    for (int first = 1; first + 1 < passage.size(); first++) {
      additions.from(first);
    }
    return List.copyOf(additions.found);
  }

  /**
   * The list of parts that begins here, and the nearest figure before that it makes up; a list that
   * says how it is sorted is told to its end.
   */
  private void from(int first) {
    if (!addend(first) || taken.get(first)) {
      return;
    }
    String lead = passage.between(first - 1, first);
    boolean sorted = Opening.sorts(lead);
    boolean apart = MARK.in(lead);
    List<Integer> parts = new ArrayList<>(List.of(first));
    BigDecimal sum = passage.value(first);
    Optional<Addition> made = Optional.empty();
    int end = Math.min(passage.size(), first + MOST);
    for (int next = first + 1;
        next < end
            && (sorted || made.isEmpty())
            && (joined(next) || apart && Opening.sentence(passage, first, next));
        next++) {
      if (passage.sameKind(first, next) && addend(next)) {
        parts.add(next);
        sum = sum.add(passage.value(next));
        Optional<Addition> more = total(parts, sum);
        made = more.isPresent() ? more : made;
      }
    }
    made.ifPresent(this::take);
  }

  private void take(Addition addition) {
    addition.parts().forEach(taken::set);
    found.add(addition);
  }

  private Optional<Addition> total(List<Integer> parts, BigDecimal sum) {
    int first = parts.get(0);
    boolean others = false;
    int sentences = 0;
    for (int total = first - 1; total >= 0 && first - total <= FAR; total--) {
      sentences += passage.endsBehind(total) ? 1 : 0;
      if (sentences > SENTENCES) {
        break;
      }
      if (!addend(total)
          || !Units.sameFamily(passage.at(total).unit(), passage.at(first).unit())
          || passage.depth(total) > passage.depth(first)) {
        continue;
      }
      if (passage.value(total).compareTo(sum) == 0) {
        boolean anew = others && sortedBefore(total, first);
        if (new MadeUp(passage, total, parts, others, anew, sentences).meant()) {
          return Optional.of(new Addition(passage, total, List.copyOf(parts)));
        }
      }
      others = true;
    }
    return Optional.empty();
  }

  /** What stands between total and parts is the same total sorted in another way. */
  private boolean sortedBefore(int total, int first) {
    return found.stream()
        .anyMatch(
            other ->
                other.total() == total
                    && other.last() < first
                    && IntStream.range(other.last() + 1, first)
                        .noneMatch(i -> passage.sameKind(first, i)));
  }

  private boolean addend(int index) {
    return addends.get(index);
  }

  private static BitSet addends(Passage passage) {
    BitSet addends = new BitSet();
    IntStream.range(0, passage.size())
        .filter(passage::counted)
        .filter(i -> !Parts.EACH.in(passage.before(i)) && !CHANGE.in(passage.before(i)))
        .forEach(addends::set);
    return addends;
  }

  private boolean joined(int next) {
    return !passage.endsBehind(next - 1) && !ALL.in(passage.before(next));
  }
}
