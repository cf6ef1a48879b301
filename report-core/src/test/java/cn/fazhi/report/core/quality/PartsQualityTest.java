package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Holds the reading of parts and form lines to its bars, over annotated reports. */
class PartsQualityTest {
  private final PartsScore score = new PartsScore(PartsCase.all());

  @Test
  void partsAreFoundWhereAPersonFindsThem() {
    print();
    assertThat(score.all.f1()).as(() -> String.join("\n", score.faults)).isGreaterThan(0.98);
    score.parts.forEach(
        (kind, count) -> assertThat(count.f1()).as(kind.name()).isGreaterThan(0.96));
  }

  @Test
  void theFormAroundTheTextIsRead() {
    score.form.forEach((line, count) -> assertThat(count.f1()).as(line).isGreaterThan(0.96));
  }

  private void print() {
    if (System.getProperty("quality.print") == null) {
      return;
    }
    System.out.println("| 内容 | 标注 | 找对 | 多报 | 漏报 | P | R | F1 | 有无标题判对 |");
    System.out.println("|---|---|---|---|---|---|---|---|---|");
    score.parts.forEach((kind, count) -> row(kind.label(), count, count.calledRightly + ""));
    row("合计", score.all, score.all.calledRightly + "");
    score.form.forEach((line, count) -> row(line, count, ""));
    score.faults.forEach(System.out::println);
  }

  private static void row(String name, PartsScore.Count count, String called) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %d | %d | %.3f | %.3f | %.3f | %s |",
            name,
            count.right + count.missed,
            count.right,
            count.wrong,
            count.missed,
            count.precision(),
            count.recall(),
            count.f1(),
            called));
  }
}
