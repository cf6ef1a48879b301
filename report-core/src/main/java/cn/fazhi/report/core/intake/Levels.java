package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Numbering;
import cn.fazhi.report.core.document.Numbering.Style;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which level each way of numbering means in one text: the rule's, unless the text's top level is
 * 第一部分 or 1、.
 */
final class Levels {
  private static final int DEEPEST = 4;

  private final Map<Style, Integer> levels = new EnumMap<>(Style.class);

  /**
   * @param numbers of the text in reading order
   * @param headings those that stand before a mere heading
   */
  Levels(List<Numbering> numbers, List<Numbering> headings) {
    for (Style style : Style.values()) {
      levels.put(style, style.level());
    }
    if (count(numbers, Style.PART) >= 2) {
      levels.replaceAll((style, level) -> style == Style.PART ? 1 : Math.min(DEEPEST, level + 1));
    } else if (count(numbers, Style.CHINESE) == 0 && !headings.isEmpty()) {
      arabicOnTop(numbers, headings);
    }
  }

  int of(Numbering number) {
    return levels.getOrDefault(number.style(), number.level());
  }

  private static long count(List<Numbering> numbers, Style style) {
    return numbers.stream().filter(number -> number.style() == style).count();
  }

  /** Without 一、 the way of numbering that comes first is the top, the next one below it. */
  private void arabicOnTop(List<Numbering> numbers, List<Numbering> headings) {
    Style top = numbers.get(0).style();
    boolean arabic = top == Style.ARABIC_COMMA || top == Style.ARABIC_DOT;
    if (!arabic || count(headings, top) < 2) {
      return;
    }
    List<Style> inOrder = numbers.stream().map(Numbering::style).distinct().toList();
    for (int i = 0; i < inOrder.size(); i++) {
      if (inOrder.get(i) != Style.BRACKETED_CHINESE) {
        levels.put(inOrder.get(i), Math.min(DEEPEST, i + 1));
      }
    }
  }
}
