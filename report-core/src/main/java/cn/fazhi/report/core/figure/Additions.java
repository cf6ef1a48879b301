package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds figures that exactly make up an earlier one. Numbers seldom add up by chance, so that the
 * words need not say much; the smaller the numbers, the more they must say.
 */
final class Additions {
  private static final int FAR = 12;
  private static final int MOST = 20;

  /** How far back a list that says how it is sorted may reach. */
  private static final int SENTENCES = 3;

  /** From here on two numbers hardly make up a third by chance. */
  private static final int LARGE = 100;

  private static final BigDecimal MANY = BigDecimal.valueOf(50);

  private static final Search MARK =
      Search.of(
          "(?:其中(?!包括|分)|包括|包含|涵盖|分别|即|[：:]|[，,]由(?=$)|按[^，,。；;]{1,8}[分看]|"
              + Opening.SORT
              + ")[，,：:]?[^，,。；;：:]{0,30}$");
  private static final Search FRESH = Search.of("[；;：:]|其中|分别");
  private static final Search STOP = Search.of("[。！？\n]");
  private static final Search LISTED = Search.of("^[^，,；;。]*、");
  private static final Search ALL = Search.of("(?<!公)共(?!享|同|青|建|治|产|助)|合计|累计|总计");

  private static final Search EACH = Search.of("每|平均|人均|户均");
  private static final Search SEMICOLON = Search.of("[；;]");
  private static final Search COLON = Search.of("[：:]");

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

  /** The list of parts that begins here, and the nearest figure before that it makes up. */
  private void from(int first) {
    if (!addend(first) || taken.get(first)) {
      return;
    }
    List<Integer> parts = new ArrayList<>(List.of(first));
    BigDecimal sum = passage.at(first).value();
    int end = Math.min(passage.size(), first + MOST);
    boolean apart = MARK.in(lead(first));
    for (int next = first + 1;
        next < end && (joined(next) || apart && Opening.sentence(passage, first, next));
        next++) {
      if (!sameKind(first, next) || !addend(next)) {
        continue;
      }
      parts.add(next);
      sum = sum.add(passage.at(next).value());
      if (total(parts, sum)) {
        return;
      }
    }
  }

  private boolean total(List<Integer> parts, BigDecimal sum) {
    int first = parts.get(0);
    int between = 0;
    int left = 0;
    for (int total = first - 1; total >= 0 && first - total <= FAR; total--) {
      int crossed = stop(total) ? 1 : 0;
      String lead = passage.between(first - 1, first);
      boolean parted = total == first - 1 && Complements.ends(passage, parts);
      int most = Opening.sorts(lead) || Retold.begins(lead) ? SENTENCES : 1;
      if (crossed > 0 && (left == most || !MARK.in(lead) && !Retold.begins(lead) && !parted)) {
        return false;
      }
      left += crossed;
      if (addend(total)
          && Units.sameFamily(passage.at(total).unit(), passage.at(first).unit())
          && passage.depth(total) <= passage.depth(first)) {
        boolean makesUp = passage.at(total).value().compareTo(sum) == 0;
        if (makesUp && meant(total, parts, between, left > 0)) {
          parts.forEach(taken::set);
          found.add(new Addition(passage, total, List.copyOf(parts)));
          return true;
        }
        between++;
      }
    }
    return false;
  }

  private boolean meant(int total, List<Integer> parts, int between, boolean left) {
    int first = parts.get(0);
    int last = parts.get(parts.size() - 1);
    if (parts.stream().filter(i -> passage.at(i).value().signum() > 0).count() < 2
        || goesOn(parts, last)
        || !evenly(total, parts)
        || Complements.compared(passage, parts)) {
      return false;
    }
    double whole = passage.at(total).value().doubleValue();
    String lead = lead(first);
    boolean marked = MARK.in(lead);
    boolean many = parts.size() > 2;
    if (!marked && Retold.begins(lead)) {
      return Retold.of(passage, total, lead);
    }
    if (between > 0 && !sortedBefore(total, first)) {
      boolean fresh = FRESH.in(lead);
      return many && whole >= 20 && fresh || marked && whole >= 50;
    }
    boolean coordinate =
        whole >= 20 && LISTED.in(passage.between(parts.get(0), last))
            || whole >= 20 && Opening.of(lead) == Opening.DONE
            || whole >= 8 && opensList(lead, first, last);
    if (bracketed(first, last)) {
      return true;
    }
    if (marked || many && whole >= 20 || whole >= LARGE || coordinate) {
      return true;
    }
    if (left && Complements.ends(passage, parts)) {
      return whole >= 10;
    }
    if (between > 0 && whole >= 50) {
      return found.stream().anyMatch(other -> other.total() == total && other.last() == first - 1);
    }
    return !left
        && whole >= 3
        && !lead.startsWith("、")
        && (Complements.are(passage, parts, whole)
            || Doubt.exclusive(passage, parts)
            || Doubt.twoKinds(passage, parts)
            || many && whole >= 12);
  }

  /** 建议19件，已采纳13件、留作参考6件. */
  private boolean opensList(String lead, int first, int last) {
    return Opening.of(lead) == Opening.DONE && LISTED.in(passage.between(first, last));
  }

  /** 调委会10个（乡1个，村9个）: nothing but the parts in brackets behind the total. */
  private boolean bracketed(int first, int last) {
    return passage.depth(first) == passage.depth(first - 1) + 1
        && passage.between(first - 1, first).indexOf('。') < 0
        && passage.closesBehind(last);
  }

  /** A list that goes on with 、 in the same unit does not end here. */
  private boolean goesOn(List<Integer> parts, int last) {
    int next = last + 1;
    return next < passage.size()
        && sameKind(parts.get(0), next)
        && LISTED.in(passage.between(last, next));
  }

  /** What introduces a figure; of 81批112人次 both are introduced by the same words. */
  private String lead(int first) {
    int from = first;
    while (from > 1 && passage.between(from - 1, from).isEmpty()) {
      from--;
    }
    return passage.between(from - 1, from);
  }

  /** What stands between total and parts is the same total sorted in another way. */
  private boolean sortedBefore(int total, int first) {
    return found.stream()
        .anyMatch(
            other ->
                other.total() == total
                    && other.last() < first
                    && IntStream.range(other.last() + 1, first).noneMatch(i -> sameKind(first, i)));
  }

  /** A semicolon stands between all of them or between none. */
  private boolean evenly(int total, List<Integer> parts) {
    int semicolons = 0;
    for (int i = 1; i < parts.size(); i++) {
      semicolons += semicolon(parts.get(i - 1), parts.get(i)) ? 1 : 0;
    }
    int first = parts.get(0);
    String lead = passage.between(first - 1, first);
    boolean clear =
        COLON.in(lead)
            || semicolons > 1
            || Share.besideAll(passage, parts)
            || Doubt.twoKinds(passage, parts)
            || STOP.in(lead) && passage.at(total).value().compareTo(MANY) >= 0;
    return semicolons == 0
        || semicolons == parts.size() - 1 && (MARK.in(lead) || Retold.begins(lead)) && clear;
  }

  private boolean semicolon(int one, int other) {
    return IntStream.range(one, other).anyMatch(i -> SEMICOLON.in(passage.between(i, i + 1)));
  }

  private boolean addend(int index) {
    return addends.get(index);
  }

  private static BitSet addends(Passage passage) {
    BitSet addends = new BitSet();
    IntStream.range(0, passage.size())
        .filter(i -> !passage.at(i).approximate() && !passage.at(i).unit().equals("%"))
        .filter(i -> !EACH.in(passage.before(i)))
        .forEach(addends::set);
    return addends;
  }

  private boolean sameKind(int one, int other) {
    return Units.sameFamily(passage.at(one).unit(), passage.at(other).unit())
        && passage.depth(one) == passage.depth(other);
  }

  private boolean joined(int next) {
    return !stop(next - 1) && !ALL.in(passage.before(next));
  }

  private boolean stop(int after) {
    return STOP.in(passage.between(after, after + 1));
  }
}
