package cn.fazhi.report.core.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many words looked for at once: however many begin alike, the text is gone through once. */
final class WordTree<T> {
  /** A thing and where it came in its list. */
  private record Leaf<T>(int order, T thing) {}

  private static final class Node<T> {
    private final List<Leaf<T>> ends = new ArrayList<>();
    private final List<Node<T>> next = new ArrayList<>();
    private char[] by = {};

    @Nullable Node<T> next(char c) {
      int at = Arrays.binarySearch(by, c);
      return at < 0 ? null : next.get(at);
    }

    Node<T> grown(char c) {
      int at = Arrays.binarySearch(by, c);
      if (at >= 0) {
        return next.get(at);
      }
      int place = -1 - at;
      char[] more = Arrays.copyOf(by, by.length + 1);
      System.arraycopy(by, place, more, place + 1, by.length - place);
      more[place] = c;
      by = more;
      next.add(place, new Node<>());
      return next.get(place);
    }
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
      node = node.grown(word.charAt(i));
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
    List<Leaf<T>> found = List.of();
    Node<T> node = root.next(text.charAt(place));
    for (int i = place + 1; node != null; i++) {
      if (!node.ends.isEmpty()) {
        found = found.isEmpty() ? new ArrayList<>() : found;
        found.addAll(node.ends);
      }
      node = i < text.length() ? node.next(text.charAt(i)) : null;
    }
    if (found.isEmpty()) {
      return List.of();
    }
    return found.stream().sorted(Comparator.comparingInt(Leaf::order)).map(Leaf::thing).toList();
  }
}
