package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.likeness.Copied;
import cn.fazhi.report.core.likeness.Corpus;
import cn.fazhi.report.core.likeness.Likeness;
import cn.fazhi.report.core.likeness.Passage;
import cn.fazhi.report.core.likeness.Passages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Holds the finding of what was copied to its bars: fingerprints against comparing everything with
 * everything, and what is told against what a reviewer would say. {@code -Dquality.print} prints.
 */
class LikenessQualityTest {
  private static final int REPORTS = 200;

  private record Case(boolean copied, String here, String there) {
    boolean told() {
      return !Likeness.other(passages(here), passages(there), Copied.Source.other(null, 2024))
          .isEmpty();
    }

    private static List<Passage> passages(String text) {
      return Passages.of(Corpus.text(text), Lists.AS_SHIPPED.formulas());
    }
  }

  @Test
  void fingerprintsMissAtMostTwoInAHundredOfWhatIsAlike() {
    Crowd crowd = new Crowd(REPORTS);
    int asked = 0;
    int found = 0;
    int read = 0;
    int[] degree = new int[5];
    int[] of = new int[5];
    for (int n = 0; n < REPORTS; n++) {
      for (Passage passage : crowd.copying(n)) {
        List<Passage> candidates = crowd.candidates(passage);
        read += candidates.size();
        for (Passage other : crowd.alike(passage)) {
          int step = (int) Math.min(4, (passage.similarity(other) - Likeness.ALIKE) * 10);
          asked++;
          of[step]++;
          found += candidates.contains(other) ? 1 : 0;
          degree[step] += candidates.contains(other) ? 1 : 0;
        }
      }
    }
    print("| 相似度 | 相同段落（逐段比对） | 指纹找到 | 召回率 |", "|---|---|---|---|");
    for (int step = 0; step < 5; step++) {
      row(
          step == 4 ? "1.0" : "%.1f–%.1f".formatted(0.6 + step / 10.0, 0.7 + step / 10.0),
          of[step],
          degree[step]);
    }
    row("合计", asked, found);
    print("每段读候选 %.1f 段（共 %d 段）".formatted((double) read / crowd.asked(), crowd.size()));
    assertThat(asked).isGreaterThan(500);
    assertThat((double) found / asked).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void whatIsToldIsWhatAReviewerWouldSay() {
    List<Case> cases = cases();
    List<Case> wrong = cases.stream().filter(c -> !c.copied && c.told()).toList();
    List<Case> missed = cases.stream().filter(c -> c.copied && !c.told()).toList();
    long copied = cases.stream().filter(Case::copied).count();
    print(
        "| 标注 | 对 | 说是相同 | 误报 | 漏报 |",
        "|---|---|---|---|---|",
        "| 抄来的 | %d | %d | | %d |".formatted(copied, copied - missed.size(), missed.size()),
        "| 各写各的 | %d | %d | %d | |".formatted(cases.size() - copied, wrong.size(), wrong.size()));
    wrong.forEach(c -> print("误报：" + c.here));
    missed.forEach(c -> print("漏报：" + c.here));

    assertThat(wrong).isEmpty();
    assertThat(missed.size()).isLessThanOrEqualTo((int) copied / 10);
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String line : lines()) {
      if (!line.startsWith("#") && !line.isBlank()) {
        String[] cells = line.split("\t");
        cases.add(new Case(cells[0].equals("copied"), cells[1], cells[2]));
      }
    }
    return cases;
  }

  private static List<String> lines() {
    try (InputStream in =
        LikenessQualityTest.class.getResourceAsStream("/quality/likeness/pairs.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void row(String degree, int asked, int found) {
    print(
        "| %s | %d | %d | %.4f |"
            .formatted(degree, asked, found, (double) found / Math.max(1, asked)));
  }

  private static void print(String... lines) {
    if (System.getProperty("quality.print") != null) {
      List.of(lines).forEach(System.out::println);
    }
  }
}
