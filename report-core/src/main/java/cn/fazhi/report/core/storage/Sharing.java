package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which prints share bands with the passages of one text, and how likely they are like them. */
final class Sharing {
  /** Bits that a shared band is worth beside those of the trace. */
  private static final int BAND = 4;

  private static final int WHOLE = 100;

  private final Map<Integer, List<Fingerprint>> byBand = new HashMap<>();

  Sharing(List<Fingerprint> passages) {
    for (Fingerprint passage : passages) {
      for (int band : passage.bands()) {
        byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(passage);
      }
    }
  }

  private record Pair(int passage, int print, int other) {}

  /** Those whose traces are alike too, each with a number that goes up with what is alike. */
  Map<Integer, Integer> prints(List<BandRow> rows) {
    Map<Pair, Integer> pairs = new HashMap<>();
    for (BandRow row : rows) {
      for (Fingerprint passage : byBand.getOrDefault(row.band, List.of())) {
        if (Fingerprint.alike(passage.trace(), row.trace)) {
          int bits = Fingerprint.shared(passage.trace(), row.trace) - Long.SIZE / 2;
          pairs.merge(
              new Pair(passage.passage(), row.print, row.passage),
              bits,
              (soFar, again) -> soFar + BAND);
        }
      }
    }
    return weighed(pairs);
  }

  /** What many have counts for little beside what one has. */
  private static Map<Integer, Integer> weighed(Map<Pair, Integer> pairs) {
    Map<Integer, Integer> having = new HashMap<>();
    pairs.keySet().forEach(pair -> having.merge(pair.passage, 1, Integer::sum));
    Map<Integer, Integer> prints = new HashMap<>();
    pairs.forEach(
        (pair, score) ->
            prints.merge(
                pair.print, WHOLE * score * score / having.get(pair.passage), Integer::sum));
    return prints;
  }
}
