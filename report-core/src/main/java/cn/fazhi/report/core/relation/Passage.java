package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import cn.fazhi.report.core.figure.Beginning;
import cn.fazhi.report.core.figure.Blanks;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Units;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** One block with its figures in order, as sums and rates are looked for in it. */
final class Passage {
  private static final Search END = Search.of("[。！？]");
  private static final Search SEMICOLON = Search.of("[；;]");
  private static final Search PAUSE = Search.of("[。；;！？]");
  private static final int FAR = Words.FAR;
  private static final int SHORT = 40;
  private static final int NEAR = 60;

  private final String text;
  private final Block block;
  private final List<Figure> figures;
  private final int[] depths;
  private final Words words;

  Passage(Block block, List<Figure> figures) {
    this.text = block.text();
    this.block = block;
    this.figures = figures;
    this.depths = Brackets.depths(text, figures);
    this.words = new Words(text, figures);
  }

  /** The same text with only the figures counted in some units. */
  Passage only(Predicate<String> units) {
    return new Passage(
        block, figures.stream().filter(figure -> units.test(figure.unit())).toList());
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

  BigDecimal value(int index) {
    return at(index).value();
  }

  /** The words between two figures, see {@link Words}. */
  String between(int from, int to) {
    return words.between(from, to);
  }

  /** The words of the clause in which a figure stands, before it, after the figure before. */
  String before(int index) {
    return words.before(index);
  }

  /** The words after a figure up to the end of its clause. */
  String after(int index) {
    return words.after(index);
  }

  /** Whether a sentence ends between a figure and the next. */
  boolean endsBehind(int index) {
    return END.in(between(index, index + 1));
  }

  /** Whether a sentence, or what a semicolon sets off in it, ends between a figure and the next. */
  boolean pausesBehind(int index) {
    return PAUSE.in(between(index, index + 1));
  }

  boolean semicolonBehind(int index) {
    return SEMICOLON.in(between(index, index + 1));
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
   * The first figure before one, not further than so many sentences (its own is one) and so many
   * figures; itself where there is none.
   */
  int earliest(int index, int sentences, int far) {
    int left = sentences;
    int first = index;
    while (first > Math.max(0, index - far) && (!endsBehind(first - 1) || --left > 0)) {
      first--;
    }
    return first;
  }

  /** The last figure behind one, not further. */
  int latest(int index, int sentences, int far) {
    int left = sentences;
    int last = index;
    while (last < Math.min(size() - 1, index + far) && (!endsBehind(last) || --left > 0)) {
      last++;
    }
    return last;
  }

  /** The figures before one, not further, the nearest first. */
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

  /** The words of the clause in which a figure stands, before it, with the figures told in it. */
  String clause(int index) {
    int end = at(index).place().start();
    int start = Beginning.of(text, end, end - SHORT, Words.CLAUSE_END);
    while (start > Math.max(0, end - SHORT) && thousands(start - 1)) {
      start = Beginning.of(text, start - 1, end - SHORT, Words.CLAUSE_END);
    }
    return Blanks.removed(text.substring(start, end));
  }

  /** The clause before a figure with the things it lists (合同、文件84件). */
  String named(int index) {
    int end = at(index).place().start();
    int start = Beginning.of(text, end, end - SHORT, "，,。；;：:！？（(\n\t");
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
    int from = Beginning.of(text, start, start - FAR, "，。；：！？,;:\n\t");
    return new Anchor(block.id(), from, at(last).place().end());
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
