package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Judges by the words whether numbers that happen to make up another one are told as its parts.
 *
 * @param others whether other numbers of the kind stand between the total and its parts
 * @param anew whether those are the same total's parts, sorted in another way
 * @param sentences how many ends of sentences stand between the total and its parts
 */
record MadeUp(
    Passage passage, int total, List<Integer> parts, boolean others, boolean anew, int sentences) {
  private static final Search FRESH = Search.of("[；;：:]|其中|分别");
  private static final Search LISTED = Search.of("^[^，,；;。]*、");
  private static final Search AMONG = Search.of("[，,；;、]其中[^，,。；;]{0,20}$");
  private static final Search MADE = Search.of("^(?:制定|出台|新增|新建|修订)");
  private static final Search UNMADE = Search.of("^(?:修[订改]|废止|取消|撤销)");
  private static final Search LAST_YEAR = Search.of("上年|去年|上一年|上期");
  private static final Search THIS_YEAR = Search.of("今年|本年|新|本期");
  private static final Search COLON = Search.of("[：:]");

  /** The larger the numbers, the less they make up another by chance. */
  private static final int LARGE = 100;

  private static final int FAIR = 50;
  private static final int SOME = 20;
  private static final int FEW = 10;
  private static final int LEAST = 3;

  boolean meant() {
    String lead = lead();
    boolean marked = Additions.MARK.in(lead);
    if (parts.stream().filter(i -> passage.value(i).signum() > 0).count() < 2
        || goesOn()
        || nested(lead)
        || !marked && !bracketed() && (acts() || partly())
        || !evenly()
        || Complements.compared(passage, parts)) {
      return false;
    }
    if (!marked && !anew && Retold.begins(lead)) {
      return Retold.of(passage, total, lead);
    }
    if (sentences > 0 && !marked || sentences > 1 && !Opening.sorts(lead)) {
      return anew && whole() >= FEW || sentences == 1 && alone();
    }
    if (others && !anew) {
      return many() && whole() >= SOME && FRESH.in(lead)
          || marked && whole() >= FAIR
          || whole() >= LARGE && twoKinds();
    }
    return bracketed()
        || marked
        || !ListItem.is(passage, total, parts, whole())
            && !mixed()
            && (many() && whole() >= SOME
                || whole() >= LARGE
                || money()
                || listed(lead)
                || worded(lead));
  }

  /** 成功124件，成功率96%，防止转刑2件，防止上访3起: unlike things, or a rate between what is no rest. */
  private boolean mixed() {
    String unit = passage.at(first()).unit();
    boolean rated = IntStream.range(first(), last()).anyMatch(i -> passage.at(i).percentage());
    return parts.stream().anyMatch(i -> !passage.at(i).unit().equals(unit))
        || rated
            && !Share.besideAll(passage, parts.subList(0, parts.size() - 1))
            && !Complements.are(passage, parts, whole());
  }

  /** In a sentence of their own that no word ties to the one before. */
  private boolean alone() {
    boolean next = total == first() - 1;
    return next && Complements.ends(passage, parts) && whole() >= FEW
        || Share.besideAll(passage, parts) && whole() >= SOME
        || (many() || next && last() == first() + 1) && whole() >= LARGE;
  }

  /** By what the parts themselves are called. */
  private boolean worded(String lead) {
    return anew && whole() >= FAIR
        || whole() >= LEAST
            && !lead.startsWith("、")
            && (Complements.are(passage, parts, whole())
                || Kinds.exclude(passage, parts)
                || twoKinds()
                || many() && whole() >= FEW + 2);
  }

  /** 建议19件，已采纳13件、留作参考6件. */
  private boolean listed(String lead) {
    boolean listed = LISTED.in(passage.between(first(), last()));
    boolean done = Opening.of(lead) == Opening.DONE;
    return whole() >= SOME && (listed || done)
        || whole() >= FEW - 2 && listed && done
        || whole() > LEAST && listed && many() && !lead.startsWith("、");
  }

  /** 调委会10个（乡1个，村9个）: nothing but the parts in brackets behind the total. */
  private boolean bracketed() {
    return passage.depth(first()) == passage.depth(first() - 1) + 1
        && passage.between(first() - 1, first()).indexOf('。') < 0
        && passage.closesBehind(last());
  }

  /** A list that goes on with 、 in the same unit does not end here. */
  private boolean goesOn() {
    int next = last() + 1;
    return next < passage.size()
        && passage.sameKind(first(), next)
        && LISTED.in(passage.between(last(), next));
  }

  /** 行政处罚43件，其中一般31件: what is told of one of them is no part beside it. */
  private boolean nested(String lead) {
    return !AMONG.in(lead)
        && IntStream.rangeClosed(first() + 1, last())
            .filter(i -> passage.depth(i) == passage.depth(first()))
            .anyMatch(i -> AMONG.in(passage.between(i - 1, i)));
  }

  /** 制定12项，修订5项，废止7项: each is done to others. */
  private boolean acts() {
    return MADE.in(passage.before(total))
        && parts.stream().allMatch(i -> UNMADE.in(passage.before(i)));
  }

  /** 申请18件，上年结转1件，办结17件: what is left of last year is beside what came in. */
  private boolean partly() {
    return parts.stream().anyMatch(i -> LAST_YEAR.in(passage.before(i)))
        && parts.stream().noneMatch(i -> THIS_YEAR.in(passage.before(i)));
  }

  /** What introduces a figure; of 81批112人次 both are introduced by the same words. */
  private String lead() {
    int from = first();
    while (from > 1 && passage.between(from - 1, from).isEmpty()) {
      from--;
    }
    return passage.between(from - 1, from);
  }

  /** A semicolon stands between all of them or between none. */
  private boolean evenly() {
    long semicolons =
        IntStream.range(1, parts.size())
            .filter(i -> semicolon(parts.get(i - 1), parts.get(i)))
            .count();
    String lead = passage.between(first() - 1, first());
    boolean shared = Share.besideAll(passage, parts);
    boolean clear =
        COLON.in(lead)
            || semicolons > 1
            || anew
            || shared
            || twoKinds()
            || passage.endsBehind(first() - 1) && whole() >= FAIR;
    boolean next = total == first() - 1;
    if (next && whole() >= LARGE || next && !many() && Complements.are(passage, parts, whole())) {
      return true;
    }
    boolean opened = shared || twoKinds() || Additions.MARK.in(lead) || Retold.begins(lead);
    return semicolons == 0 || semicolons == parts.size() - 1 && opened && clear;
  }

  private boolean semicolon(int one, int other) {
    return IntStream.range(one, other).anyMatch(passage::semicolonBehind);
  }

  private boolean twoKinds() {
    return Kinds.areTwo(passage, parts) || Kinds.deny(passage, parts);
  }

  /** What was paid, right behind all of it. */
  private boolean money() {
    return passage.at(total).unit().endsWith("元") && whole() >= FAIR && total == first() - 1;
  }

  private boolean many() {
    return parts.size() > 2;
  }

  /** As large as its digits make it unlikely by chance: 6.05 as 605. */
  private double whole() {
    BigDecimal whole = passage.value(total);
    return whole.movePointRight(Math.max(0, whole.stripTrailingZeros().scale())).doubleValue();
  }

  private int first() {
    return parts.get(0);
  }

  private int last() {
    return parts.get(parts.size() - 1);
  }
}
