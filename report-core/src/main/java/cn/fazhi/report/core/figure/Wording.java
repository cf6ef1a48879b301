package cn.fazhi.report.core.figure;

import java.util.List;

/**
 * The words around a count.
 *
 * @param around what stands before and after it in the sentence, with # in the count's place
 * @param label what is counted
 */
record Wording(String around, String label) {
  private static final String SENTENCE_END = "。；;！？!?\n\t";
  private static final String CLAUSE_END = SENTENCE_END + "，,、：:（）()";
  private static final int LONGEST_LABEL = 30;
  private static final int FAR = 300;
  private static final String FILLER =
      "^(?:其中|包括|今年以来|今年来|今年|全年|一年来|本年度|目前|截至目前|目前为止|年内|共计|累计|合计|共|已(?!处|答)|现有|约|逾|达|的)+";

  static Wording of(String text, List<Count> counts, int index) {
    Count count = counts.get(index);
    String before = before(text, counts, index);
    String after = after(text, counts, index);
    return new Wording(before + "#" + after, label(before, after, count.unit()));
  }

  /** A number right behind another one (165批333人次) is told with the same words. */
  private static String before(String text, List<Count> counts, int index) {
    int first = index;
    while (first > 0
        && index - first < 3
        && attached(text, counts.get(first - 1), counts.get(first))) {
      first--;
    }
    int end = counts.get(first).start();
    int floor = Math.max(first == 0 ? 0 : counts.get(first - 1).end(), end - FAR);
    int start = end;
    while (start > floor && SENTENCE_END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return tidy(text.substring(start, end));
  }

  private static boolean attached(String text, Count one, Count next) {
    return text.substring(one.end(), next.start()).isBlank();
  }

  private static String after(String text, List<Count> counts, int index) {
    int start = counts.get(index).end();
    int next = index + 1 < counts.size() ? counts.get(index + 1).start() : text.length();
    int ceiling = Math.min(next, start + FAR);
    int end = start;
    while (end < ceiling && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return tidy(text.substring(start, end));
  }

  private static String label(String before, String after, String unit) {
    int clause = before.length();
    while (clause > 0 && CLAUSE_END.indexOf(before.charAt(clause - 1)) < 0) {
      clause--;
    }
    String near = before.substring(clause).replaceFirst(FILLER, "");
    String words = near.length() < 3 ? near + after : near;
    String whole = words.isEmpty() ? unit : words;
    return whole.length() <= LONGEST_LABEL
        ? whole
        : whole.substring(whole.length() - LONGEST_LABEL);
  }

  private static String tidy(String words) {
    return words.replaceAll("[\\s\\u3000\\u00a0]+", "");
  }
}
