package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two revisions of 12,000 characters: what the comparison says is exact; what it took is printed.
 */
class ComparisonCostTest {
  private static final String CHARACTERS =
      "法治政府建设依法行政镇村干部群众宣传调解案件执法监督普法制度决策审查公开服务便民网格矛盾纠纷化解培训学习落实推进";

  private final Random random = new Random(7);

  @Test
  @Tag("R097")
  void aLongReportWithEditsEverywhereAndTwoPartsThatChangedPlaces() {
    List<Block> before =
        IntStream.range(0, 80).mapToObj(i -> Blocks.paragraph("b" + i, words(150))).toList();
    List<Block> after = new ArrayList<>(before);
    for (int i = 0; i < after.size(); i += 3) {
      Block block = after.get(i);
      after.set(i, Blocks.paragraph(block.id().value(), edited(block.text())));
    }
    after.add(10, after.remove(60));
    after.add(Blocks.paragraph("new", words(150)));
    after.remove(30);
    Document one = new Document(before);
    Document two = new Document(after);
    assertThat(one.length()).isGreaterThanOrEqualTo(12_000);

    double[] took = new double[30];
    for (int i = 0; i < took.length; i++) {
      long start = System.nanoTime();
      Comparison.of(one, two);
      took[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(took);
    System.out.printf(
        "comparison of %d and %d characters: median %.1f ms, slowest %.1f ms%n",
        one.length(), two.length(), took[15], took[29]);

    Comparison comparison = Comparison.of(one, two);
    assertThat(comparison.moved()).isEqualTo(1);
    assertThat(text(comparison, Change.Run.Kind.ADDED)).isEqualTo(joined(one));
    assertThat(text(comparison, Change.Run.Kind.REMOVED)).isEqualTo(joined(two));
    assertThat(comparison.of(new BlockId("b60")).orElseThrow().kind()).isEqualTo(Change.Kind.MOVED);
    assertThat(comparison.of(new BlockId("b29")).orElseThrow().after()).isNull();
  }

  /** All that is left of the blocks, by their ids, without the runs of one kind. */
  private static String text(Comparison comparison, Change.Run.Kind without) {
    boolean earlier = without == Change.Run.Kind.ADDED;
    return comparison.changes().stream()
        .filter(change -> (earlier ? change.before() : change.after()) != null)
        .map(
            change ->
                (earlier ? change.before() : change.after()).id().value()
                    + change.runs().stream()
                        .filter(run -> run.kind() != without)
                        .map(Change.Run::text)
                        .collect(Collectors.joining()))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String joined(Document document) {
    return document.blocks().stream()
        .map(block -> block.id().value() + block.text())
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private String words(int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 1; i <= length; i++) {
      words.append(i % 13 == 0 ? '，' : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return words.toString();
  }

  private String edited(String text) {
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i < 5; i++) {
      int at = random.nextInt(edited.length() - 4);
      edited.replace(at, at + 3, words(random.nextInt(6)));
    }
    return edited.toString();
  }
}
