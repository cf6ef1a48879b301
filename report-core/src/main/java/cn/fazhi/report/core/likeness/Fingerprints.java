package cn.fazhi.report.core.likeness;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fingerprints of many texts side by side in memory, 36 bytes a passage: all of them are looked
 * through for each text, which of 20,000 reports takes less time than reading one.
 */
public final class Fingerprints {
  /** Of the first 64 bits; two passages alike by 0.6 differ in 12.8 ± 3.2 of them. */
  private static final int FIRST = 22;

  /** Of all 256; alike by 0.6: 51.2 ± 6.4, by 0.4: 76.8 ± 7.3. */
  private static final int ALL = 70;

  /** What so many texts have already, a further one need not be found by. */
  private static final int CROWD = 500;

  private static final int NONE = -1;

  private final Map<Integer, Span> spans = new HashMap<>();
  private volatile Kept kept = Kept.EMPTY;
  private int dead;

  private record Span(int from, int to) {}

  /**
   * @param words the words of one passage after those of the other
   * @param owners the text of each passage, {@link #NONE} where it was taken out
   * @param size how many passages of these are filled; only taking out changes those
   */
  private record Kept(long[] words, int[] owners, int size) {
    static final Kept EMPTY = new Kept(new long[0], new int[0], 0);

    Kept with(int text, Fingerprint print) {
      int more = size + print.passages();
      Kept grown = more <= owners.length ? this : grown(Math.max(more, size + size / 2));
      for (int p = 0; p < print.passages(); p++) {
        grown.owners[size + p] = text;
        for (int w = 0; w < Fingerprint.WORDS; w++) {
          grown.words[(size + p) * Fingerprint.WORDS + w] = print.word(p, w);
        }
      }
      return new Kept(grown.words, grown.owners, more);
    }

    private Kept grown(int room) {
      return new Kept(
          Arrays.copyOf(words, room * Fingerprint.WORDS), Arrays.copyOf(owners, room), size);
    }
  }

  /** Which texts have a passage like one of the asked text's, and in how many bits they differ. */
  private static final class Hits {
    private int[] texts = new int[4];
    private int[] bits = new int[4];
    private int size;

    void add(int text, int different) {
      if (size < CROWD) {
        if (size == texts.length) {
          texts = Arrays.copyOf(texts, size * 2);
          bits = Arrays.copyOf(bits, size * 2);
        }
        texts[size] = text;
        bits[size++] = different;
      }
    }

    /** What many have counts for little beside what one has. */
    void weigh(Map<Integer, Double> weights) {
      for (int i = 0; i < size; i++) {
        double shared = Fingerprint.HASHES / 2.0 - bits[i];
        weights.merge(texts[i], shared * shared / size, Double::sum);
      }
    }
  }

  /**
   * @param text its number, by which it is found
   */
  public synchronized void add(int text, Fingerprint print) {
    spans.put(text, new Span(kept.size, kept.size + print.passages()));
    kept = kept.with(text, print);
  }

  /** Whoever is just looking may still find it. */
  public synchronized void remove(int text) {
    Span span = spans.remove(text);
    if (span != null) {
      Arrays.fill(kept.owners, span.from, span.to, NONE);
      dead += span.to - span.from;
      if (dead > kept.size / 2) {
        closeUp();
      }
    }
  }

  /** Without what was taken out, in arrays of its own. */
  private void closeUp() {
    Kept living = Kept.EMPTY.grown(kept.size - dead);
    int size = 0;
    for (Map.Entry<Integer, Span> text : spans.entrySet()) {
      Span span = text.getValue();
      int length = span.to - span.from;
      System.arraycopy(kept.owners, span.from, living.owners, size, length);
      System.arraycopy(
          kept.words,
          span.from * Fingerprint.WORDS,
          living.words,
          size * Fingerprint.WORDS,
          length * Fingerprint.WORDS);
      text.setValue(new Span(size, size + length));
      size += length;
    }
    kept = new Kept(living.words, living.owners, size);
    dead = 0;
  }

  /** The texts of which a passage is like one of these, the likeliest first. */
  public List<Integer> like(Fingerprint asked, int most) {
    Map<Integer, Double> weights = new HashMap<>();
    for (Hits hits : hits(kept, asked)) {
      hits.weigh(weights);
    }
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Hits[] hits(Kept kept, Fingerprint asked) {
    Hits[] hits = new Hits[asked.passages()];
    long[] first = new long[asked.passages()];
    for (int a = 0; a < first.length; a++) {
      hits[a] = new Hits();
      first[a] = asked.word(a, 0);
    }
    for (int p = 0; p < kept.size; p++) {
      long word = kept.words[p * Fingerprint.WORDS];
      for (int a = 0; a < first.length; a++) {
        if (Long.bitCount(word ^ first[a]) <= FIRST) {
          int different = different(kept, p, asked, a);
          int owner = kept.owners[p];
          if (different <= ALL && owner != NONE) {
            hits[a].add(owner, different);
          }
        }
      }
    }
    return hits;
  }

  private static int different(Kept kept, int passage, Fingerprint asked, int own) {
    int different = 0;
    for (int w = 0; w < Fingerprint.WORDS; w++) {
      different += Long.bitCount(kept.words[passage * Fingerprint.WORDS + w] ^ asked.word(own, w));
    }
    return different;
  }
}
