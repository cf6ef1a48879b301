package cn.fazhi.report.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  @Test
  void theSameTextHasTheSameFingerprintsAndTheyAreAsMany() {
    List<Passage> passages = Passages.of(new Corpus(3).report(20), Formulas.NONE);

    List<Fingerprint> prints = Fingerprint.of(passages);

    assertThat(prints).isEqualTo(Fingerprint.of(passages)).hasSameSizeAs(passages);
    assertThat(prints).allMatch(print -> print.bands().size() == Fingerprint.BANDS);
  }

  /** They are kept in databases: whoever changes them raises {@link Fingerprint#EDITION}. */
  @Test
  void theirNumbersStayWhatTheyAreKeptAs() {
    String text = "开展“法治集市”活动，把法律咨询台搬到赶集日的街口，现场解答群众关于宅基地、赡养和劳动报酬的问题。";

    Fingerprint print = Fingerprint.of(Passages.of(Corpus.text(text), Formulas.NONE)).get(0);

    assertThat(Fingerprint.EDITION).isEqualTo(1);
    assertThat(List.of(print.bands().get(0), print.bands().get(17), print.trace()))
        .hasToString("[-2007866572, 534689843, -8677048654818049664]");
  }

  @Test
  void tracesTellHowAlikeTwoPassagesAre() {
    Corpus corpus = new Corpus(5);
    String text = corpus.report(1).blocks().get(0).body();
    long trace = trace(text);

    assertThat(Fingerprint.shared(trace, trace)).isEqualTo(64);
    assertThat(Fingerprint.alike(trace, trace(corpus.edited(text, 0.02)))).isTrue();
    assertThat(Fingerprint.alike(trace, trace(corpus.report(1).blocks().get(0).body()))).isFalse();
  }

  private static long trace(String text) {
    return Fingerprint.of(Passages.of(Corpus.text(text), Formulas.NONE)).get(0).trace();
  }
}
