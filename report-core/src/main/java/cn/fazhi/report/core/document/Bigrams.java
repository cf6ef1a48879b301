package cn.fazhi.report.core.document;

import java.util.Arrays;

/**
 * A text's pairs of neighbouring characters, sorted; what two texts share tells how alike they are.
 */
record Bigrams(long[] pairs) {

  static Bigrams of(String text) {
    int[] characters = text.codePoints().filter(c -> !Character.isWhitespace(c)).toArray();
    long[] pairs = new long[Math.max(0, characters.length - 1)];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = (long) characters[i] << 21 | characters[i + 1];
    }
    Arrays.sort(pairs);
    return new Bigrams(pairs);
  }

  /** From 0 (nothing in common) to 1 (Dice). */
  double likeness(Bigrams other) {
    int sum = pairs.length + other.pairs.length;
    return sum == 0 ? 0 : 2.0 * shared(other) / sum;
  }

  private int shared(Bigrams other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < pairs.length && j < other.pairs.length) {
      int order = Long.compare(pairs[i], other.pairs[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }
}
