package cn.fazhi.report.core.people;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a password anybody would try, and how many characters are left without it.
 *
 * @param words known of the owner, the office and its work
 * @param runs characters repeated or in their order
 */
record Cover(Set<String> words, Set<String> years, Set<String> runs, int left) {
  private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
  private static final int RUN = 3;

  static Cover of(String password, List<String> known) {
    String text = password.toLowerCase(Locale.ROOT);
    BitSet covered = new BitSet(text.length());
    Cover cover =
        new Cover(words(text, known, covered), years(text, covered), runs(text, covered), 0);
    int left = text.length() - covered.cardinality();
    return new Cover(cover.words, cover.years, cover.runs, left);
  }

  private static Set<String> words(String text, List<String> known, BitSet covered) {
    Set<String> found = new LinkedHashSet<>();
    for (String word : known) {
      for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        covered.set(at, at + word.length());
        if (word.length() > 1) {
          found.add(word);
        }
      }
    }
    return found;
  }

  private static Set<String> years(String text, BitSet covered) {
    Set<String> found = new LinkedHashSet<>();
    Matcher year = YEAR.matcher(text);
    while (year.find()) {
      covered.set(year.start(), year.end());
      found.add(year.group());
    }
    return found;
  }

  private static Set<String> runs(String text, BitSet covered) {
    Set<String> found = new LinkedHashSet<>();
    int start = 0;
    for (int i = 1; i <= text.length(); i++) {
      if (i == text.length()
          || i - start > 1 && step(text, i) != step(text, i - 1)
          || far(text, i)) {
        if (i - start >= RUN) {
          covered.set(start, i);
          found.add(text.substring(start, i));
        }
        start = i < text.length() && !far(text, i) ? i - 1 : i;
      }
    }
    return found;
  }

  private static boolean far(String text, int i) {
    return i < text.length() && Math.abs(step(text, i)) > 1;
  }

  private static int step(String text, int i) {
    return text.charAt(i) - text.charAt(i - 1);
  }
}
