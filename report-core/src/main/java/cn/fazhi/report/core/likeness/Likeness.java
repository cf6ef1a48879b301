package cn.fazhi.report.core.likeness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the sentences of one text that stand in another one, or earlier in the same, nearly or
 * wholly the same; exactly, by counting what they share.
 */
public final class Likeness {
  /** From here on two passages are alike. */
  public static final double ALIKE = 0.6;

  /** Within one report sentences of one make are usual. */
  private static final double REPEATED = 0.8;

  /** Letters that two stretches must share to be worth a word: by chance, and between units. */
  private static final int WITHIN_OWN = 40;

  private static final int BETWEEN_UNITS = 40;

  private Likeness() {}

  /** Two passages and how alike they are, at least {@link #ALIKE}. */
  public record Match(Passage here, Passage there, double similarity) {}

  /** For each passage the one of the other text it is most like, the first of several. */
  public static List<Match> between(List<Passage> here, List<Passage> there) {
    Shared shared = new Shared(there);
    List<Match> matches = new ArrayList<>();
    for (Passage passage : here) {
      shared.best(passage, there.size(), ALIKE).ifPresent(matches::add);
    }
    return matches;
  }

  /** For each passage the earlier one of the same text it is most like. */
  public static List<Match> within(List<Passage> passages) {
    Shared shared = new Shared(passages);
    List<Match> matches = new ArrayList<>();
    for (int i = 1; i < passages.size(); i++) {
      shared.best(passages.get(i), i, REPEATED).ifPresent(matches::add);
    }
    return matches;
  }

  /** What of the text is said in it twice. */
  public static List<Copied> repeated(List<Passage> passages) {
    return Stretches.of(within(passages), Copied.Source.WITHIN, WITHIN_OWN);
  }

  /** What of the text the same unit has said the year before. */
  public static List<Copied> lastYear(List<Passage> here, List<Passage> there, int year) {
    return Stretches.of(between(here, there), Copied.Source.lastYear(year), WITHIN_OWN);
  }

  /** What of the text another unit has said. */
  public static List<Copied> other(List<Passage> here, List<Passage> there, Copied.Source source) {
    return Stretches.of(between(here, there), source, BETWEEN_UNITS);
  }

  /** Which passages have which shingle: for each a chain, the first passage first. */
  private static final class Shared {
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final List<Passage> passages;
    private final int bits;
    private final int[] first;
    private final int[] next;
    private final int[] owner;
    private final long[] shingles;

    Shared(List<Passage> passages) {
      this.passages = passages;
      int count = passages.stream().mapToInt(passage -> passage.shingles().length).sum();
      this.bits = Long.SIZE - Long.numberOfLeadingZeros(Math.max(1, 2L * count));
      this.first = new int[1 << bits];
      this.next = new int[count + 1];
      this.owner = new int[count + 1];
      this.shingles = new long[count + 1];
      for (int i = passages.size() - 1, at = 1; i >= 0; i--) {
        for (long shingle : passages.get(i).shingles()) {
          int place = place(shingle);
          shingles[at] = shingle;
          owner[at] = i;
          next[at] = first[place];
          first[place] = at++;
        }
      }
    }

    private int place(long shingle) {
      return (int) (shingle * SPREAD >>> Long.SIZE - bits);
    }

    /** The one most like it among the first so many. */
    Optional<Match> best(Passage passage, int among, double least) {
      int[] shared = new int[among];
      for (long shingle : passage.shingles()) {
        for (int at = first[place(shingle)]; at > 0 && owner[at] < among; at = next[at]) {
          shared[owner[at]] += shingles[at] == shingle ? 1 : 0;
        }
      }
      int best = -1;
      double most = least;
      for (int i = 0; i < among; i++) {
        double similarity = shared[i] == 0 ? 0 : passage.similarity(passages.get(i), shared[i]);
        if (shared[i] > 0 && (similarity > most || best < 0 && similarity >= least)) {
          best = i;
          most = similarity;
        }
      }
      return best < 0
          ? Optional.empty()
          : Optional.of(new Match(passage, passages.get(best), most));
    }
  }
}
