package cn.fazhi.report.core.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The stretches two passages share letter for letter, each used once. */
record Tiles(List<Tile> all) {
  /** Letters; shorter ones are chance. */
  private static final int LEAST = 5;

  /** Places of one beginning that are tried, so that a text of one letter alone costs no more. */
  private static final int TRIED = 8;

  /**
   * @param here and {@code there}: the first letter on either side
   */
  record Tile(int here, int there, int length) {}

  static Tiles of(String here, String there) {
    Beginnings beginnings = new Beginnings(there);
    BitSet used = new BitSet();
    List<Tile> tiles = new ArrayList<>();
    int at = 0;
    while (at + LEAST <= here.length()) {
      Tile best = new Tile(at, 0, 0);
      int tried = 0;
      for (int other = beginnings.first(here, at);
          other >= 0 && tried < TRIED;
          other = beginnings.next[other]) {
        if (!here.regionMatches(at, there, other, LEAST)) {
          continue;
        }
        tried++;
        int length = length(here, at, there, other, used);
        best = length > best.length ? new Tile(at, other, length) : best;
      }
      if (best.length >= LEAST) {
        tiles.add(best);
        used.set(best.there, best.there + best.length);
      }
      at += best.length >= LEAST ? best.length : 1;
    }
    return new Tiles(tiles);
  }

  int letters() {
    return all.stream().mapToInt(Tile::length).sum();
  }

  /** Where a text has which five letters: a chain for each, the first place first. */
  private static final class Beginnings {
    private static final int SPREAD = 0x9e3779b1;

    private final int[] first;
    private final int[] next;

    Beginnings(String text) {
      first = new int[Integer.highestOneBit(text.length() | 1) * 2];
      next = new int[text.length()];
      Arrays.fill(first, -1);
      for (int i = text.length() - LEAST; i >= 0; i--) {
        int place = place(text, i);
        next[i] = first[place];
        first[place] = i;
      }
    }

    int first(String text, int at) {
      return first[place(text, at)];
    }

    private int place(String text, int at) {
      int all = 0;
      for (int i = at; i < at + LEAST; i++) {
        all = 31 * all + text.charAt(i);
      }
      return all * SPREAD >>> Integer.SIZE - Integer.numberOfTrailingZeros(first.length);
    }
  }

  private static int length(String here, int at, String there, int other, BitSet used) {
    int length = 0;
    while (at + length < here.length()
        && other + length < there.length()
        && !used.get(other + length)
        && here.charAt(at + length) == there.charAt(other + length)) {
      length++;
    }
    return length;
  }
}
