package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Made-up reports, found by their fingerprints as in the database, and by brute force. */
final class Crowd {
  private static final int PARAGRAPHS = 5;

  private final Corpus corpus = new Corpus(2025);
  private final List<Document> reports = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final List<Fingerprint> prints = new ArrayList<>();
  private final Map<Integer, List<Integer>> byBand = new HashMap<>();
  private int asked;

  Crowd(int size) {
    for (int n = 0; n < size; n++) {
      reports.add(corpus.report(PARAGRAPHS));
      for (Passage passage : Passages.of(reports.get(n), Formulas.NONE)) {
        Fingerprint print = Fingerprint.of(List.of(passage)).get(0);
        print
            .bands()
            .forEach(b -> byBand.computeIfAbsent(b, x -> new ArrayList<>()).add(passages.size()));
        passages.add(passage);
        prints.add(print);
      }
    }
  }

  /** Passages of a new report into which edited paragraphs of that one were put. */
  List<Passage> copying(int n) {
    List<Passage> copy =
        Passages.of(corpus.copying(corpus.report(PARAGRAPHS), reports.get(n), 3), Formulas.NONE);
    asked += copy.size();
    return copy;
  }

  /** Those that share a band and are alike by their traces. */
  List<Passage> candidates(Passage passage) {
    Fingerprint print = Fingerprint.of(List.of(passage)).get(0);
    Set<Integer> sharing = new LinkedHashSet<>();
    print.bands().forEach(band -> sharing.addAll(byBand.getOrDefault(band, List.of())));
    return sharing.stream()
        .filter(i -> Fingerprint.alike(print.trace(), prints.get(i).trace()))
        .map(passages::get)
        .toList();
  }

  List<Passage> alike(Passage passage) {
    return passages.stream().filter(p -> passage.similarity(p) >= Likeness.ALIKE).toList();
  }

  int size() {
    return passages.size();
  }

  int asked() {
    return asked;
  }
}
