package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words around a count, without blanks and quotation marks.
 *
 * @param left what stands before it in the sentence, up to the count before; without 共, 达, 为
 * @param sentence the same, but over all counts before it in the sentence
 * @param right what stands after it in the clause
 * @param label what is counted
 */
record Wording(String left, String sentence, String right, String label) {
  private static final String SENTENCE_END = "。；;！？!?\n\t";
  private static final String CLAUSE_END = SENTENCE_END + "，,、：:（）()";
  private static final int LONGEST_LABEL = 30;
  private static final int FAR = 120;
  private static final int LONGEST_JOINT = 12;
  private static final Pattern FILLER =
      Pattern.compile(
          "^(?:其中|包括|今年以来|今年来|今年|全年|一年来|本年度|目前|截至目前|目前为止|年内|共计|累计|合计|共|已(?!处|答)|现有|约|逾|达|的)+");
  private static final Search JOINT =
      Search.of(
          "(?:共计|总计|合计|累计|共有|共|高达|达到|达|(?<![行作])为|是|大约|将近|接近|近|(?<!预)约|超过|(?<!赶)超|逾|不少于|不低于"
              + "|至少|保持在?|(?<![人户平])均|各|了|计|数|数量|仅|分别|总|：|:)+$");
  private static final String QUOTES = "“”‘’\"";

  static Wording of(String text, List<Count> counts, int index) {
    Count count = counts.get(index);
    String before = before(text, counts, index);
    String after = after(text, counts, index);
    int from = sentence(text, count.start(), count.start() - FAR);
    return new Wording(
        bare(before),
        bare(Blanks.removed(text.substring(from, count.start()))),
        Blanks.without(QUOTES, after),
        label(before, after, count.unit()));
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
    return Blanks.removed(text.substring(sentence(text, end, floor), end));
  }

  private static int sentence(String text, int end, int floor) {
    return Beginning.of(text, end, floor, SENTENCE_END);
  }

  private static String bare(String words) {
    String plain = Blanks.without(QUOTES, words);
    int tail = Math.max(0, plain.length() - LONGEST_JOINT);
    Matcher joint = JOINT.first(plain.substring(tail));
    return joint == null ? plain : plain.substring(0, tail + joint.start());
  }

  private static boolean attached(String text, Count one, Count next) {
    return one.end() <= next.start() && text.substring(one.end(), next.start()).isBlank();
  }

  private static String after(String text, List<Count> counts, int index) {
    int start = counts.get(index).end();
    int next = index + 1 < counts.size() ? counts.get(index + 1).start() : text.length();
    int ceiling = Math.min(next, start + FAR);
    int end = start;
    while (end < ceiling && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return Blanks.removed(text.substring(start, Math.max(start, end)));
  }

  private static String label(String before, String after, String unit) {
    int clause = Beginning.of(before, before.length(), 0, CLAUSE_END);
    String near = FILLER.matcher(before.substring(clause)).replaceFirst("");
    String words = near.length() < 3 ? near + after : near;
    String whole = words.isEmpty() ? unit : words;
    return whole.length() <= LONGEST_LABEL
        ? whole
        : whole.substring(whole.length() - LONGEST_LABEL);
  }
}
