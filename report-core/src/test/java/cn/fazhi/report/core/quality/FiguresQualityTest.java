package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.FigureReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How well figures are found and bound, over sentences annotated by hand. */
class FiguresQualityTest {
  private final Map<String, Tally> indicators = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();
  private Tally bound = Tally.NONE;
  private Tally values = Tally.NONE;

  @Test
  void numbersAreReadAndLookAlikesPassedOver() {
    Tally numbers = read("numbers.txt");
    Tally sentences = read("indicators.txt");
    print(numbers, sentences);
    Tally all = numbers.plus(sentences.right(), sentences.wrong(), sentences.missed());
    assertThat(all.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(bound.precision()).isGreaterThanOrEqualTo(0.95);
    assertThat(bound.recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(values.precision()).isGreaterThanOrEqualTo(0.99);
  }

  private Tally read(String file) {
    Tally tally = Tally.NONE;
    for (Marked marked : Marked.file(file)) {
      List<Figure> found = FigureReader.read(Texts.document(marked.text()));
      Set<Figure> claimed = new HashSet<>();
      for (Marked.Wanted wanted : marked.figures()) {
        Optional<Figure> figure = found.stream().filter(f -> meets(f, wanted)).findFirst();
        figure.ifPresent(claimed::add);
        figure.ifPresent(f -> compare(f, wanted, marked));
        tally = figure.isPresent() ? tally.plus(1, 0, 0) : tally.plus(0, 0, 1);
        if (figure.isEmpty()) {
          mistakes.add("missed " + wanted.words() + " in " + marked.text());
          miss(wanted);
        }
      }
      for (Figure figure : found) {
        if (!claimed.contains(figure)) {
          tally = tally.plus(0, 1, 0);
          mistakes.add("wrong " + figure.quote() + " in " + marked.text());
        }
      }
    }
    return tally;
  }

  private void compare(Figure figure, Marked.Wanted wanted, Marked marked) {
    boolean same =
        figure.value().compareTo(wanted.value()) == 0 && figure.approximate() == wanted.about();
    values = same ? values.plus(1, 0, 0) : values.plus(0, 1, 0);
    if (!same) {
      mistakes.add(
          "value %s %s, not %s in %s"
              .formatted(figure.value(), figure.approximate(), wanted, marked.text()));
    }
    if (wanted.code().isEmpty()) {
      return;
    }
    boolean binds = figure.indicator().equals(wanted.code());
    indicators.merge(
        wanted.code(),
        binds ? new Tally(1, 0, 0) : new Tally(0, 0, 1),
        (a, b) -> a.plus(b.right(), b.wrong(), b.missed()));
    bound = binds ? bound.plus(1, 0, 0) : bound.plus(0, 1, 1);
    if (!binds) {
      indicators.merge(figure.indicator(), new Tally(0, 1, 0), (a, b) -> a.plus(0, b.wrong(), 0));
      mistakes.add(
          "bound %s to %s, not %s in %s"
              .formatted(figure.quote(), figure.indicator(), wanted.code(), marked.text()));
    }
  }

  private void miss(Marked.Wanted wanted) {
    if (!wanted.code().isEmpty()) {
      bound = bound.plus(0, 0, 1);
      indicators.merge(wanted.code(), new Tally(0, 0, 1), (a, b) -> a.plus(0, 0, 1));
    }
  }

  private static boolean meets(Figure figure, Marked.Wanted wanted) {
    return figure.place().start() < wanted.end() && wanted.start() < figure.place().end();
  }

  private void print(Tally numbers, Tally sentences) {
    System.out.println("| what | right | wrong | missed | P | R | F1 |");
    System.out.println("|---|---|---|---|---|---|---|");
    System.out.println(numbers.row("numbers and look-alikes"));
    System.out.println(sentences.row("sentences by indicator"));
    System.out.println(values.row("value and approximate"));
    System.out.println(bound.row("bound to the indicator"));
    indicators.forEach((code, tally) -> System.out.println(tally.row(code)));
    mistakes.forEach(System.out::println);
  }
}
