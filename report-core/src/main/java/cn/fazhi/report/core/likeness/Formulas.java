package cn.fazhi.report.core.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fixed wordings of the law and of political language: every report may have them, so they tell
 * nothing about who has copied from whom.
 */
public final class Formulas {
  public static final Formulas NONE = of(List.of());

  /** A shorter wording would cut pieces out of ordinary sentences. */
  private static final int LEAST = 4;

  private final Map<String, List<String>> byBeginning = new HashMap<>();
  private final BitSet first = new BitSet();
  private final BitSet second = new BitSet();

  private Formulas() {}

  /** Each wording as it is written; punctuation, blanks and figures do not count. */
  public static Formulas of(Collection<String> wordings) {
    Formulas formulas = new Formulas();
    for (String wording : wordings) {
      String letters = Letters.of(wording, 0, wording.length()).text();
      if (letters.length() >= LEAST) {
        formulas.first.set(letters.charAt(0));
        formulas.second.set(letters.charAt(1));
        formulas
            .byBeginning
            .computeIfAbsent(letters.substring(0, LEAST), b -> new ArrayList<>())
            .add(letters);
      }
    }
    formulas.byBeginning.values().forEach(l -> l.sort(Comparator.comparing(String::length)));
    return formulas;
  }

  /** How many letters the longest wording takes that stands there, 0 where none does. */
  int lengthAt(String letters, int at) {
    if (at + LEAST > letters.length()
        || !first.get(letters.charAt(at))
        || !second.get(letters.charAt(at + 1))) {
      return 0;
    }
    int longest = 0;
    for (String wording : byBeginning.getOrDefault(letters.substring(at, at + LEAST), List.of())) {
      longest = letters.startsWith(wording, at) ? wording.length() : longest;
    }
    return longest;
  }
}
