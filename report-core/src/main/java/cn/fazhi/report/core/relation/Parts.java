package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The figures that a total is broken into.
 *
 * @param indexes in the passage, at least one
 * @param closed whether the list ends in a way that lets it be complete: no 等, no further item in
 *     another unit
 */
record Parts(Passage passage, int total, Opening opening, List<Integer> indexes, boolean closed) {
  private static final Search ITEM =
      Search.of(
          "^[^，,、；;。！？：:]{0,14}(?:[，,、；;]|和|及|以及|与)(?!其中|共|累计|全年|今年|同比|较)[^，,；;。！？：:#]{0,30}$");

  /** No clerk breaks a total into more; what goes on longer is a text without end. */
  private static final int MOST = 60;

  private static final Search LISTED = Search.of("^[^，,；;]*、");
  private static final Search ACT =
      Search.of("^[，,；;](?:现|目前)?(?:已|均|全部|[按如限]期|按时|及时|当场|办结|审结|结案|化解|调解|整改|完成|处理|处置|成功|胜诉|败诉|结)");
  private static final Search COLON = Search.of("[：:]");
  private static final Search OTHERS = Search.of("[，,、；;和及](?:其[他它余]|剩余|另有)");

  /** 等: not all are told. */
  static final Search MORE = Search.of("^[^，,。；;]{0,8}等");

  /** What is told of each is no part of what is told of all. */
  static final Search EACH = Search.of("每|平均|人均|户均");

  private static final Search BESIDE = Search.of("元$|%");

  static Parts after(Passage passage, int total, int first, Opening opening) {
    List<Integer> indexes = new ArrayList<>(List.of(first));
    int depth = passage.depth(first);
    int end = Math.min(passage.size(), total + MOST);
    for (int next = first + 1; next < end; next++) {
      int last = indexes.get(indexes.size() - 1);
      int deeper = passage.depth(next) - depth;
      if (deeper > 0 || deeper == 0 && passage.at(next).percentage()) {
        continue;
      }
      if (deeper < 0
          || EACH.in(passage.before(next))
          || !goesOn(opening, indexes.size(), passage, last, next)) {
        break;
      }
      if (!Units.sameFamily(passage.at(next).unit(), passage.at(total).unit())) {
        boolean beside = BESIDE.in(passage.at(next).unit()) || ended(passage, indexes, next);
        return new Parts(passage, total, opening, indexes, beside && !more(passage, last));
      }
      indexes.add(next);
    }
    return new Parts(
        passage, total, opening, indexes, !more(passage, indexes.get(indexes.size() - 1)));
  }

  /** What was joined by 、 has ended where a comma stands. */
  private static boolean ended(Passage passage, List<Integer> indexes, int next) {
    int last = indexes.get(indexes.size() - 1);
    return indexes.size() > 1
        && LISTED.in(passage.between(indexes.get(indexes.size() - 2), last))
        && !LISTED.in(passage.between(last, next));
  }

  /**
   * A semicolon ends a list unless 其中： or a semicolon came before; after 已… only what is pending
   * follows.
   */
  private static boolean goesOn(Opening opening, int found, Passage passage, int last, int next) {
    String words = passage.between(last, next);
    if (opening == Opening.DONE) {
      return Opening.pending(passage, last, next);
    }
    boolean semicolon = words.contains("；") || words.contains(";");
    boolean opened =
        found == 1 ? COLON.in(passage.between(last - 1, last)) : passage.semicolonBehind(last - 1);
    return ITEM.in(words) && (opened || !semicolon);
  }

  private static boolean more(Passage passage, int last) {
    return MORE.in(passage.after(last));
  }

  /**
   * The shortest beginning of the list, of two parts or more, that makes up the total; it cannot
   * end where the list goes on with 、.
   */
  Parts makingUpTheTotal() {
    BigDecimal sum = passage.value(indexes.get(0));
    for (int n = 2; n < indexes.size(); n++) {
      sum = sum.add(passage.value(indexes.get(n - 1)));
      if (sum.compareTo(stated()) == 0
          && !LISTED.in(passage.between(indexes.get(n - 1), indexes.get(n)))) {
        return new Parts(passage, total, opening, indexes.subList(0, n), closed);
      }
    }
    return this;
  }

  /**
   * Without what is told behind a list joined by 、: 其中一审6件、二审4件，已审结7件. Nothing where the list goes
   * on as it began.
   */
  Optional<Parts> listed() {
    boolean listed = true;
    for (int n = 2; n < indexes.size(); n++) {
      listed &= LISTED.in(passage.between(indexes.get(n - 2), indexes.get(n - 1)));
      if (ACT.in(passage.between(indexes.get(n - 1), indexes.get(n)))) {
        Parts parts = new Parts(passage, total, opening, indexes.subList(0, n), true);
        boolean over = parts.sum().compareTo(stated()) > 0;
        return listed || over || parts.ofOneKind(indexes.get(n))
            ? Optional.of(parts)
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** 口头调解86起，书面调解129起，调解成功212起: named alike, but not what comes behind. */
  private boolean ofOneKind(int behind) {
    String first = passage.before(indexes.get(0));
    String kind = first.substring(Math.max(0, first.length() - 2));
    return kind.length() == 2
        && indexes.stream().allMatch(part -> passage.before(part).endsWith(kind))
        && !passage.before(behind).endsWith(kind);
  }

  /** Whether all are exact and in the total's unit. */
  boolean comparable() {
    Figure whole = passage.at(total);
    return indexes.size() > 1
        && figures().stream()
            .allMatch(f -> !f.approximate() && Units.sameFamily(f.unit(), whole.unit()));
  }

  /** Whether total and parts are told in one and the same unit. */
  boolean sameUnit() {
    return figures().stream().allMatch(f -> f.unit().equals(passage.at(total).unit()));
  }

  /** Whether the words say that nothing is left over. */
  boolean exhaustive() {
    int last = indexes.get(indexes.size() - 1);
    int before = indexes.get(indexes.size() - 2);
    return opening == Opening.NAMELY
        || opening == Opening.NAMED
        || opening == Opening.SORTED
        || OTHERS.in(passage.between(before, last))
        || Opening.pending(passage, before, last);
  }

  List<Figure> figures() {
    return indexes.stream().map(passage::at).toList();
  }

  BigDecimal stated() {
    return passage.value(total);
  }

  BigDecimal sum() {
    return figures().stream().map(Figure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
