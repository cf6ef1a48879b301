package cn.fazhi.report.core.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Many words looked for at once: however many begin alike, the text is gone through once. */
final class WordTree<T> {
  /** A thing and where it came in its list. */
  private record Leaf<T>(int order, T thing) {}

  private static final class Node<T> {
    private final Map<Character, Node<T>> next = new HashMap<>();
    private final List<Leaf<T>> ends = new ArrayList<>();
  }

  private final Node<T> root = new Node<>();
  private final BitSet first = new BitSet();

  private WordTree() {}

  /**
   * @param word what is looked for, not empty
   */
  static <T> WordTree<T> of(List<T> things, Function<T, String> word) {
    WordTree<T> tree = new WordTree<>();
    for (int i = 0; i < things.size(); i++) {
      tree.add(word.apply(things.get(i)), new Leaf<>(i, things.get(i)));
    }
    return tree;
  }

  private void add(String word, Leaf<T> leaf) {
    Node<T> node = root;
    for (int i = 0; i < word.length(); i++) {
      node = node.next.computeIfAbsent(word.charAt(i), c -> new Node<>());
    }
    node.ends.add(leaf);
    first.set(word.charAt(0));
  }

  /** Whether any word begins with the character. */
  boolean begins(char c) {
    return first.get(c);
  }

  /** Whose words stand there, in the order of the list. */
  List<T> at(String text, int place) {
    List<Leaf<T>> found = new ArrayList<>();
    Node<T> node = root;
    for (int i = place; i < text.length() && node != null; i++) {
      node = node.next.get(text.charAt(i));
      if (node != null) {
        found.addAll(node.ends);
      }
    }
    found.sort(Comparator.comparingInt(Leaf::order));
    return found.stream().map(Leaf::thing).toList();
  }
}
