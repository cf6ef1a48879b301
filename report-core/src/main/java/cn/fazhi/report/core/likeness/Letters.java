package cn.fazhi.report.core.likeness;

import java.util.Arrays;

/**
 * What of a text counts when it is compared: its letters, without blanks, punctuation, figures and
 * the names of laws and documents in 《》, each with the place it comes from.
 *
 * @param places for each character of the text its offset
 */
record Letters(String text, int[] places) {
  private static final int LONGEST_NAME = 80;

  /** Whoever copies changes figures first, those in characters too. */
  private static final String FIGURES = "〇零一二三四五六七八九十百千万亿两";

  /** Letters all of them, and no need to ask for each. */
  private static final char FIRST_HAN = '\u4e00';

  private static final char LAST_HAN = '\u9fa5';

  static Letters of(String source, int start, int end) {
    StringBuilder text = new StringBuilder(end - start);
    int[] places = new int[end - start];
    for (int i = start; i < end; i++) {
      int close = source.charAt(i) == '《' ? close(source, i, end) : -1;
      if (close > i) {
        i = close;
      } else if (counts(source, i)) {
        places[text.length()] = i;
        text.append(plain(source.charAt(i)));
      }
    }
    return new Letters(text.toString(), Arrays.copyOf(places, text.length()));
  }

  /** Not looked for beyond the longest name: a text of opening marks alone costs no more. */
  private static int close(String source, int open, int end) {
    int last = Math.min(end, open + LONGEST_NAME + 1);
    for (int i = open + 1; i < last; i++) {
      if (source.charAt(i) == '》') {
        return i;
      }
    }
    return -1;
  }

  private static boolean counts(String source, int at) {
    char c = source.charAt(at);
    return c >= FIRST_HAN && c <= LAST_HAN
        ? FIGURES.indexOf(c) < 0
        : Character.isLowSurrogate(c)
            || Character.isLetter(source.codePointAt(at)) && FIGURES.indexOf(c) < 0;
  }

  /** Full-width Latin letters as half-width ones, all of them small. */
  private static char plain(char c) {
    return Character.toLowerCase(c >= 'Ａ' && c <= 'ｚ' ? (char) (c - 'Ａ' + 'A') : c);
  }

  Letters without(Formulas formulas) {
    StringBuilder rest = new StringBuilder(text.length());
    int[] kept = new int[text.length()];
    int i = 0;
    while (i < text.length()) {
      int formula = formulas.lengthAt(text, i);
      if (formula == 0) {
        kept[rest.length()] = places[i];
        rest.append(text.charAt(i));
      }
      i += Math.max(1, formula);
    }
    return new Letters(rest.toString(), Arrays.copyOf(kept, rest.length()));
  }

  int length() {
    return text.length();
  }

  /** All that stands in the text in one piece of that many letters, each once, in order. */
  long[] shingles(int size) {
    long[] all = new long[Math.max(0, text.length() - size + 1)];
    for (int i = 0; i < all.length; i++) {
      for (int j = i; j < i + size; j++) {
        all[i] = all[i] << Character.SIZE | text.charAt(j);
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int i = 0; i < all.length; i++) {
      if (kept == 0 || all[i] != all[kept - 1]) {
        all[kept++] = all[i];
      }
    }
    return Arrays.copyOf(all, kept);
  }
}
