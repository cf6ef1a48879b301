package cn.fazhi.report.core.figure;

import java.util.Collection;

/**
 * Which characters a text has, in so little that thousands of wordings are held against it at once.
 * May say of one that it is there when it is not, never the other way round.
 */
record Characters(long a, long b, long c, long d) {
  private static final int SPREAD = 0x9e3779b1;
  private static final int SHIFT = Integer.SIZE - 8;

  static Characters of(Collection<String> texts) {
    long[] bits = new long[4];
    texts.forEach(text -> mark(text, bits));
    return new Characters(bits[0], bits[1], bits[2], bits[3]);
  }

  static Characters of(String text) {
    long[] bits = new long[4];
    mark(text, bits);
    return new Characters(bits[0], bits[1], bits[2], bits[3]);
  }

  private static void mark(String text, long[] bits) {
    for (int i = 0; i < text.length(); i++) {
      int bit = text.charAt(i) * SPREAD >>> SHIFT;
      bits[bit / Long.SIZE] |= 1L << bit;
    }
  }

  boolean hold(Characters other) {
    return (other.a & ~a) == 0 && (other.b & ~b) == 0 && (other.c & ~c) == 0 && (other.d & ~d) == 0;
  }
}
