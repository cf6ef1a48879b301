package cn.fazhi.report.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  @Test
  void theSameTextHasTheSameFingerprintAndItIsReadAsItWasWritten() {
    List<Passage> passages = Passages.of(new Corpus(3).report(20), Formulas.NONE);

    Fingerprint print = Fingerprint.of(passages);

    assertThat(print)
        .isEqualTo(Fingerprint.of(passages))
        .hasSameHashCodeAs(Fingerprint.of(passages));
    assertThat(print.passages()).isEqualTo(passages.size());
    assertThat(print.bytes()).hasSize(32 * passages.size());
    assertThat(Fingerprint.read(print.bytes())).isEqualTo(print);
    assertThat(print).isNotEqualTo(print(new Corpus(4).report(20)));
  }

  /** They are kept in databases: whoever changes them raises {@link Fingerprint#EDITION}. */
  @Test
  void itsBitsStayWhatTheyAreKeptAs() {
    String text = "开展“法治集市”活动，把法律咨询台搬到赶集日的街口，现场解答群众关于宅基地、赡养和劳动报酬的问题。";

    assertThat(Fingerprint.EDITION).isEqualTo(2);
    assertThat(print(Corpus.text(text)).bytes())
        .asHexString()
        .isEqualTo("018053751C7729E19213B8A8DEB53D1FA83B24FDBF9F258BCE90212AE51790BE");
  }

  @Test
  void ofManyTextsThoseAlikeAreFoundTheLikeliestFirst() {
    Corpus corpus = new Corpus(5);
    Fingerprints all = new Fingerprints();
    for (int n = 0; n < 50; n++) {
      all.add(n, print(corpus.report(6)));
    }
    Document text = corpus.report(6);
    all.add(50, print(corpus.copying(corpus.report(6), text, 1)));
    all.add(51, print(text));

    assertThat(all.like(print(text), 10)).startsWith(51).contains(50);
    assertThat(all.like(print(text), 1)).containsExactly(51);
    assertThat(all.like(print(corpus.report(6)), 10)).isEmpty();
    assertThat(all.like(Fingerprint.of(List.of()), 10)).isEmpty();
  }

  @Test
  void whatIsTakenOutIsNotFoundAndTheOthersStill() {
    Corpus corpus = new Corpus(7);
    Fingerprints all = new Fingerprints();
    List<Fingerprint> prints = new ArrayList<>();
    for (int n = 0; n < 20; n++) {
      prints.add(print(corpus.report(3)));
      all.add(n, prints.get(n));
    }

    for (int n = 0; n < 20; n++) {
      all.remove(n);
      all.remove(n);
      assertThat(all.like(prints.get(n), 5)).isEmpty();
      for (int living = n + 1; living < 20; living++) {
        assertThat(all.like(prints.get(living), 5)).containsExactly(living);
      }
    }
    all.add(20, prints.get(3));
    assertThat(all.like(prints.get(3), 5)).containsExactly(20);
  }

  @Test
  void whatEverybodyHasIsFoundSoManyTimesOnly() {
    Corpus corpus = new Corpus(6);
    Fingerprint common = print(corpus.report(1));
    Fingerprints all = new Fingerprints();
    for (int n = 0; n < 1_000; n++) {
      all.add(n, common);
    }

    assertThat(all.like(common, 10_000)).hasSize(500);
  }

  private static Fingerprint print(Document text) {
    return Fingerprint.of(Passages.of(text, Formulas.NONE));
  }
}
