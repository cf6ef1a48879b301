package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.likeness.Fingerprints;
import cn.fazhi.report.core.likeness.Formulas;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import java.util.ArrayList;
import java.util.List;

/** Made-up reports, found by their fingerprints as in the database, and by brute force. */
final class Crowd {
  private static final int PARAGRAPHS = 5;

  private final Corpus corpus = new Corpus(2025);
  private final List<Document> reports = new ArrayList<>();
  private final List<Passage> passages = new ArrayList<>();
  private final Fingerprints prints = new Fingerprints();
  private int asked;

  Crowd(int size) {
    for (int n = 0; n < size; n++) {
      reports.add(corpus.report(PARAGRAPHS));
      for (Passage passage : Passages.of(reports.get(n), Formulas.NONE)) {
        prints.add(passages.size(), Fingerprint.of(List.of(passage)));
        passages.add(passage);
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

  /** Those alike by their fingerprints. */
  List<Passage> candidates(Passage passage) {
    return prints.like(Fingerprint.of(List.of(passage)), passages.size()).stream()
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
