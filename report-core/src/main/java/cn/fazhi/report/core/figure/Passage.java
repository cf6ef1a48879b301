package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One block with its figures in order, as sums and rates are looked for in it. */
record Passage(Block block, List<Figure> figures, List<Integer> depths, List<String> words) {
  private static final Pattern BLANK = Pattern.compile("[\\s\\u3000\\u00a0]+");
  private static final Pattern BRACKET = Pattern.compile("[（(][^（()）]{0,80}[）)]");
  private static final Pattern SHARE =
      Pattern.compile("[，,、（(]?占(?:比|[^，,。；;#]{0,8}的)?(?:为|达)?[0-9０-９.．]{1,6}[%％][）)]?");

  private static final String CLAUSE_END = "，,。；;：:！？、（(\n\t";
  private static final int FAR = 300;
  private static final int SHORT = 40;

  static Passage of(Block block, List<Figure> figures) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i + 1 < figures.size(); i++) {
      int start = figures.get(i).place().end();
      int end = Math.max(start, figures.get(i + 1).place().start());
      words.add(end - start > FAR ? "。" : plain(block.text().substring(start, end)));
    }
    return new Passage(block, figures, depths(block.text(), figures), words);
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
    return end - start > FAR ? "。" : plain(raw(start, end));
  }

  /** The words after a figure up to the end of its clause. */
  String after(int index) {
    int start = at(index).place().end();
    String rest = raw(start, Math.min(block.text().length(), start + FAR));
    return plain(rest).split("[，,。；;！？）)]", 2)[0];
  }

  /** The words of the clause in which a figure stands, before it, after the figure before. */
  String before(int index) {
    int end = at(index).place().start();
    int floor = Math.max(index == 0 ? 0 : at(index - 1).place().end(), end - FAR);
    String words = plain(raw(floor, end));
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
        && CLAUSE_END.indexOf(block.text().charAt(start - 1)) < 0) {
      start--;
    }
    return BLANK.matcher(block.text().substring(start, end)).replaceAll("");
  }

  /** What stands in brackets right behind a figure. */
  String remark(int index) {
    int start = at(index).place().end();
    String rest = raw(start, Math.min(block.text().length(), start + FAR));
    return rest.startsWith("（") || rest.startsWith("(") ? rest.split("[）)]", 2)[0] : "";
  }

  /** How many brackets are open where a figure stands. */
  int depth(int index) {
    return depths.get(index);
  }

  private static List<Integer> depths(String text, List<Figure> figures) {
    List<Integer> depths = new ArrayList<>();
    int depth = 0;
    int at = 0;
    for (Figure figure : figures) {
      for (; at < figure.place().start(); at++) {
        char c = text.charAt(at);
        depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
      }
      depths.add(depth);
    }
    return depths;
  }

  /** From the clause in which the first figure stands to the end of the last one. */
  Anchor span(int first, int last) {
    int start = at(first).place().start();
    int floor = Math.max(0, start - FAR);
    while (start > floor && "，。；：！？,;:\n\t".indexOf(block.text().charAt(start - 1)) < 0) {
      start--;
    }
    return new Anchor(block.id(), start, at(last).place().end());
  }

  String quote(Anchor place) {
    return block.text().substring(place.start(), place.end());
  }

  private String raw(int start, int end) {
    return block.text().substring(start, Math.max(start, end));
  }

  private static String plain(String words) {
    String bare = BLANK.matcher(words).replaceAll("");
    boolean bracket = bare.indexOf('（') >= 0 || bare.indexOf('(') >= 0;
    String open = bracket ? BRACKET.matcher(bare).replaceAll("") : bare;
    return open.indexOf('占') >= 0 ? SHARE.matcher(open).replaceAll("") : open;
  }
}
