package cn.fazhi.report.core.likeness;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    Map<String, List<Integer>> beginnings = beginnings(there);
    BitSet used = new BitSet();
    List<Tile> tiles = new ArrayList<>();
    int at = 0;
    while (at + LEAST <= here.length()) {
      Tile best = new Tile(at, 0, 0);
      for (int other : beginnings.getOrDefault(here.substring(at, at + LEAST), List.of())) {
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

  private static Map<String, List<Integer>> beginnings(String text) {
    Map<String, List<Integer>> beginnings = new HashMap<>();
    for (int i = 0; i + LEAST <= text.length(); i++) {
      List<Integer> places =
          beginnings.computeIfAbsent(text.substring(i, i + LEAST), b -> new ArrayList<>());
      if (places.size() < TRIED) {
        places.add(i);
      }
    }
    return beginnings;
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
