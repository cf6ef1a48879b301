package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.figure.Beginning;
import cn.fazhi.report.core.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words around the figures of a text; blanks, whole brackets and shares (占12%) left out.
 * Figures far apart have nothing to do with each other, as if a sentence ended between them.
 */
final class Words {
  static final String CLAUSE_END = "，,。；;：:！？、（(\n\t";
  static final int FAR = 300;

  private final String text;
  private final List<Figure> figures;
  private final List<String> between = new ArrayList<>();
  private final @Nullable String[] before;
  private final @Nullable String[] after;

  Words(String text, List<Figure> figures) {
    this.text = text;
    this.figures = figures;
    this.before = new String[figures.size()];
    this.after = new String[figures.size()];
    for (int i = 0; i + 1 < figures.size(); i++) {
      between.add(readBetween(i, i + 1));
    }
  }

  String between(int from, int to) {
    return to == from + 1 ? between.get(from) : readBetween(from, to);
  }

  private String readBetween(int from, int to) {
    int start = figures.get(from).place().end();
    int end = figures.get(to).place().start();
    return end - start > FAR ? "。" : bare(start, end);
  }

  String before(int index) {
    String known = before[index];
    return known != null ? known : (before[index] = readBefore(index));
  }

  private String readBefore(int index) {
    int end = figures.get(index).place().start();
    int floor = Math.max(index == 0 ? 0 : figures.get(index - 1).place().end(), end - FAR);
    String words = bare(floor, end);
    return words.substring(Beginning.of(words, words.length(), 0, CLAUSE_END));
  }

  String after(int index) {
    String known = after[index];
    return known != null ? known : (after[index] = readAfter(index));
  }

  private String readAfter(int index) {
    int start = figures.get(index).place().end();
    String words = bare(start, Math.min(text.length(), start + FAR));
    int end = 0;
    while (end < words.length() && "，,。；;！？）)".indexOf(words.charAt(end)) < 0) {
      end++;
    }
    return words.substring(0, end);
  }

  private String bare(int start, int end) {
    return Brackets.leftOut(text.substring(start, Math.max(start, end)));
  }
}
