package cn.fazhi.report.core.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What speaks against a password: each reason once, with the words it was found in. */
final class Reasons {
  /** Two like characters beside each other nobody calls a row. */
  private static final int WORTH_NAMING = 2;

  private final Map<String, List<String>> words = new LinkedHashMap<>();

  void add(String reason, String word) {
    boolean han = word.codePoints().anyMatch(c -> c > 0x2e80);
    if (han || word.length() > WORTH_NAMING) {
      words.computeIfAbsent(reason, none -> new ArrayList<>()).add(word);
    }
  }

  List<String> sentences() {
    return words.entrySet().stream().map(e -> e.getKey().formatted(quoted(e.getValue()))).toList();
  }

  private static String quoted(List<String> found) {
    return found.stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .filter(word -> found.stream().noneMatch(other -> within(word, other)))
        .map(word -> "“" + word + "”")
        .collect(Collectors.joining());
  }

  private static boolean within(String word, String other) {
    return other.length() > word.length() && other.toLowerCase(Locale.ROOT).contains(word);
  }
}
