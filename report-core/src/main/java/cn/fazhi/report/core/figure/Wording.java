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
  private static final String FILLER =
      "^(?:其中|包括|今年以来|今年来|今年|全年|一年来|本年度|目前|截至目前|目前为止|年内|共计|累计|合计|共|已(?!处|答)|现有|约|逾|达|的)+";

  static Wording of(String text, List<Count> counts, int index) {
    Count count = counts.get(index);
    String before = before(text, counts, index);
    String after = after(text, counts, index);
    return new Wording(before + "#" + after, label(before, after, count.unit()));
  }

  private static String before(String text, List<Count> counts, int index) {
    int end = counts.get(index).start();
    int floor = index == 0 ? 0 : counts.get(index - 1).end();
    int start = end;
    while (start > floor && SENTENCE_END.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    String words = tidy(text.substring(start, end));
    boolean attached = start == floor && words.isEmpty() && index > 0;
    return attached ? before(text, counts, index - 1) : words;
  }

  private static String after(String text, List<Count> counts, int index) {
    int start = counts.get(index).end();
    int ceiling = index + 1 < counts.size() ? counts.get(index + 1).start() : text.length();
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
