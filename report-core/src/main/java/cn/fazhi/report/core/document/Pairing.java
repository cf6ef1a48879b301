package cn.fazhi.report.core.document;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which paragraph of an earlier text lives on in which paragraph of a later one. */
final class Pairing {
  static final int NONE = Matches.NONE;

  private final int[] partners;
  private final boolean[] taken;

  private Pairing(int before, int after) {
    partners = new int[after];
    Arrays.fill(partners, NONE);
    taken = new boolean[before];
  }

  static Pairing ofBlocks(List<Block> before, List<Block> after) {
    Pairing pairing = new Pairing(before.size(), after.size());
    pairing.byKey(before.stream().map(Block::id).toList(), after.stream().map(Block::id).toList());
    pairing.byText(texts(before), texts(after));
    pairing.byKey(
        before.stream().map(Pairing::form).toList(), after.stream().map(Pairing::form).toList());
    Kinship.pair(pairing, texts(before), texts(after));
    return pairing;
  }

  static Pairing ofTexts(List<String> before, List<String> after) {
    Pairing pairing = new Pairing(before.size(), after.size());
    pairing.byText(before, after);
    Kinship.pair(pairing, before, after);
    return pairing;
  }

  /** The earlier paragraph a later one continues, or {@link #NONE}. */
  int partner(int after) {
    return partners[after];
  }

  boolean taken(int before) {
    return taken[before];
  }

  void pair(int before, int after) {
    partners[after] = before;
    taken[before] = true;
  }

  /** Which later paragraphs kept their place among each other; the fewest others have moved. */
  boolean[] steady() {
    return Ascent.longest(partners);
  }

  private void byText(List<String> before, List<String> after) {
    int[] olds = IntStream.range(0, taken.length).filter(i -> !taken[i]).toArray();
    int[] news = IntStream.range(0, partners.length).filter(i -> partners[i] == NONE).toArray();
    int[] places =
        Matches.of(
            Arrays.stream(olds).mapToObj(before::get).toList(),
            Arrays.stream(news).mapToObj(after::get).toList());
    for (int i = 0; i < news.length; i++) {
      if (places[i] != NONE) {
        pair(olds[places[i]], news[i]);
      }
    }
    byKey(before, after);
  }

  private void byKey(List<?> before, List<?> after) {
    Map<Object, Deque<Integer>> free = new HashMap<>();
    for (int i = 0; i < taken.length; i++) {
      if (!taken[i]) {
        free.computeIfAbsent(before.get(i), key -> new ArrayDeque<>()).add(i);
      }
    }
    for (int i = 0; i < partners.length; i++) {
      Deque<Integer> places = free.get(after.get(i));
      if (partners[i] == NONE && places != null && !places.isEmpty()) {
        pair(places.remove(), i);
      }
    }
  }

  private static List<String> texts(List<Block> blocks) {
    return blocks.stream().map(Block::text).toList();
  }

  /** A title stays the title whatever it says; running text has no such tie. */
  private static Object form(Block block) {
    return block.kind().running() ? block : block.kind();
  }
}
