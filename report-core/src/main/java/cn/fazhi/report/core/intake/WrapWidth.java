package cn.fazhi.report.core.intake;

import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The width at which all lines of a text were broken: in columns, where a digit takes half the room
 * of a Chinese character, or in characters. A text without such a width says by each break that a
 * paragraph is torn; one with it says nothing new.
 *
 * @param measure how wide a line is
 * @param widest in that measure; 0 where lines are as long as they happen to be
 * @param full how many lines reach it
 */
record WrapWidth(ToIntFunction<String> measure, int widest, long full) {
  private static final int FEWEST = 8;
  private static final int WIDEST = 120;
  private static final int TOLERANCE = 6;

  static WrapWidth of(List<Line> lines) {
    List<String> texts = lines.stream().filter(line -> !line.table()).map(Line::text).toList();
    WrapWidth columns = measured(texts, WrapWidth::columns);
    WrapWidth characters = measured(texts, String::length);
    return columns.full >= characters.full ? columns : characters;
  }

  boolean any() {
    return widest > 0;
  }

  boolean fills(String line) {
    return any() && reaches(line);
  }

  private boolean reaches(String line) {
    int width = measure.applyAsInt(line);
    return width >= widest - TOLERANCE && width <= widest;
  }

  private static WrapWidth measured(List<String> lines, ToIntFunction<String> measure) {
    int widest = lines.stream().mapToInt(measure).max().orElse(0);
    WrapWidth all = new WrapWidth(measure, widest, 0);
    long full = lines.stream().filter(all::reaches).count();
    boolean wrapped = lines.size() >= FEWEST && widest <= WIDEST && full * 5 >= lines.size() * 2L;
    return wrapped ? new WrapWidth(measure, widest, full) : new WrapWidth(measure, 0, 0);
  }

  private static int columns(String text) {
    return text.chars().map(c -> c < 0x100 ? 1 : 2).sum();
  }
}
