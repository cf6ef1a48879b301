package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Blanks;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One block with its figures in order, as sums and rates are looked for in it. */
final class Passage {
  private static final Search END = Search.of("[。！？]");
  private static final Search PAUSE = Search.of("[。；;！？]");
  private static final String CLAUSE_END = "，,。；;：:！？、（(\n\t";
  private static final int FAR = 300;
  private static final int SHORT = 40;
  private static final int NEAR = 60;

  private final String text;
  private final Block block;
  private final List<Figure> figures;
  private final int[] depths;
  private final List<String> words = new ArrayList<>();
  private final @Nullable String[] before;
  private final @Nullable String[] after;

  private Passage(Block block, List<Figure> figures) {
    this.text = block.text();
    this.block = block;
    this.figures = figures;
    this.depths = Brackets.depths(text, figures);
    this.before = new String[figures.size()];
    this.after = new String[figures.size()];
  }

  static Passage of(Block block, List<Figure> figures) {
    Passage passage = new Passage(block, figures);
    for (int i = 0; i + 1 < figures.size(); i++) {
      int start = figures.get(i).place().end();
      int end = Math.max(start, figures.get(i + 1).place().start());
      passage.words.add(end - start > FAR ? "。" : Brackets.leftOut(passage.raw(start, end)));
    }
    return passage;
  }

  /** The same text with only the figures counted in some units. */
  Passage only(Predicate<String> units) {
    return of(block, figures.stream().filter(figure -> units.test(figure.unit())).toList());
  }

  List<Figure> figures() {
    return figures;
  }

  int size() {
    return figures.size();
  }

  Figure at(int index) {
    return figures.get(index);
  }

  /**
   * The words between two figures; blanks, whole brackets and shares (占12%) left out. Figures far
   * apart have nothing to do with each other.
   */
  String between(int from, int to) {
    if (to == from + 1) {
      return words.get(from);
    }
    int start = at(from).place().end();
    int end = at(to).place().start();
    return end - start > FAR ? "。" : Brackets.leftOut(raw(start, end));
  }

  /** The words after a figure up to the end of its clause. */
  String after(int index) {
    String known = after[index];
    return known != null ? known : (after[index] = readAfter(index));
  }

  private String readAfter(int index) {
    int start = at(index).place().end();
    String rest = raw(start, Math.min(text.length(), start + FAR));
    String words = Brackets.leftOut(rest);
    int end = 0;
    while (end < words.length() && "，,。；;！？）)".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end);
  }

  /** Whether a sentence ends between a figure and the next. */
  boolean endsBehind(int index) {
    return END.in(between(index, index + 1));
  }

  /** Whether a sentence, or what a semicolon sets off in it, ends between a figure and the next. */
  boolean pausesBehind(int index) {
    return PAUSE.in(between(index, index + 1));
  }

  /** Whether a figure is an exact number of things. */
  boolean counted(int index) {
    return at(index).counted();
  }

  /** Whether a figure is an exact percentage. */
  boolean rate(int index) {
    return at(index).percentage() && !at(index).approximate();
  }

  /**
   * The first of the figures before one that stand within so many sentences, its own among them;
   * itself where there is none.
   */
  int earliest(int index, int sentences, int far) {
    int left = sentences;
    int first = index;
    while (first > Math.max(0, index - far) && (!endsBehind(first - 1) || --left > 0)) {
      first--;
    }
    return first;
  }

  /** The last of those behind it, as far. */
  int latest(int index, int sentences, int far) {
    int left = sentences;
    int last = index;
    while (last < Math.min(size() - 1, index + far) && (!endsBehind(last) || --left > 0)) {
      last++;
    }
    return last;
  }

  /** The figures before one, as far, the nearest first. */
  IntStream nearest(int index, int sentences, int far) {
    int first = earliest(index, sentences, far);
    return IntStream.iterate(index - 1, i -> i >= first, i -> i - 1);
  }

  /** Whether two figures are exact and counted in one unit. */
  boolean alike(int one, int other) {
    return !at(one).approximate()
        && !at(other).approximate()
        && at(one).unit().equals(at(other).unit());
  }

  /** Whether two figures count the same and stand in brackets equally deep. */
  boolean sameKind(int one, int other) {
    return Units.sameFamily(at(one).unit(), at(other).unit()) && depth(one) == depth(other);
  }

  /** The words of the clause in which a figure stands, before it, after the figure before. */
  String before(int index) {
    String known = before[index];
    return known != null ? known : (before[index] = readBefore(index));
  }

  private String readBefore(int index) {
    int end = at(index).place().start();
    int floor = Math.max(index == 0 ? 0 : at(index - 1).place().end(), end - FAR);
    String words = Brackets.leftOut(raw(floor, end));
    int start = words.length();
    while (start > 0 && CLAUSE_END.indexOf(words.charAt(start - 1)) < 0) {
      start--;
    }
    return words.substring(start);
  }

  /** The words of the clause in which a figure stands, before it, with the figures told in it. */
  String clause(int index) {
    int end = at(index).place().start();
    int start = end;
    while (start > Math.max(0, end - SHORT)
        && (CLAUSE_END.indexOf(text.charAt(start - 1)) < 0 || thousands(start - 1))) {
      start--;
    }
    return Blanks.removed(text.substring(start, end));
  }

  /** The clause before a figure with the things it lists (合同、文件84件). */
  String named(int index) {
    int end = at(index).place().start();
    int start = end;
    while (start > Math.max(0, end - SHORT)
        && "，,。；;：:！？（(\n\t".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return Blanks.removed(text.substring(start, end));
  }

  private boolean thousands(int at) {
    return (text.charAt(at) == ',' || text.charAt(at) == '，')
        && at > 0
        && Character.isDigit(text.charAt(at - 1))
        && Character.isDigit(text.charAt(at + 1));
  }

  /** What stands in brackets right behind a figure. */
  String remark(int index) {
    int start = at(index).place().end();
    String rest = raw(start, Math.min(text.length(), start + FAR));
    return rest.startsWith("（") || rest.startsWith("(") ? rest.split("[）)]", 2)[0] : "";
  }

  /** What stands behind a place up to the end of its line, brackets included. */
  String behind(Anchor place) {
    String rest = raw(place.end(), Math.min(text.length(), place.end() + NEAR));
    return Blanks.removed(rest.lines().findFirst().orElse(""));
  }

  /** The character a figure is written right behind, a full stop where there is none. */
  char touching(int index) {
    int start = at(index).place().start();
    return start == 0 ? '。' : text.charAt(start - 1);
  }

  /** Whether brackets close right behind a figure. */
  boolean closesBehind(int index) {
    int end = at(index).place().end();
    return end < text.length() && "）)".indexOf(text.charAt(end)) >= 0;
  }

  /** How many brackets are open where a figure stands. */
  int depth(int index) {
    return depths[index];
  }

  /** From the clause in which the first figure stands to the end of the last one. */
  Anchor span(int first, int last) {
    int start = at(first).place().start();
    int floor = Math.max(0, start - FAR);
    while (start > floor && "，。；：！？,;:\n\t".indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return new Anchor(block.id(), start, at(last).place().end());
  }

  /**
   * @param told the figures concerned, first the one that follows from the others
   */
  Relation relation(
      Relation.Kind kind, List<Integer> told, BigDecimal computed, String arithmetic) {
    Anchor place = span(Collections.min(told), Collections.max(told));
    List<Figure> figures = told.stream().map(this::at).toList();
    return Relation.of(kind, place, quote(place), figures, computed, arithmetic);
  }

  String quote(Anchor place) {
    return text.substring(place.start(), place.end());
  }

  private String raw(int start, int end) {
    return text.substring(start, Math.max(start, end));
  }
}
