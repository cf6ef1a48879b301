package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.intake.Intake;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each rule against texts annotated by hand: how many of its findings are right, and how many are
 * missed.
 */
class RuleQualityTest {
  private static final int AT_LEAST = 12;
  private static final List<String> RULES =
      List.of(
          "statutory-parts genre figures-agree year-on-year report-year place-name numbering residue wording personal-data form secrecy"
              .split(" "));

  /** One annotated text. */
  private record Case(List<String> expected, String text, Map<String, String> given) {
    static Case of(String line) {
      String[] cells = line.split("\t", -1);
      Map<String, String> given = new TreeMap<>();
      for (int i = 3; i < cells.length; i++) {
        given.put(cells[i].split("=", 2)[0], cells[i].split("=", 2)[1]);
      }
      boolean positive = cells[0].equals("+");
      return new Case(positive ? List.of(cells[1].split("\\|")) : List.of(), cells[2], given);
    }

    List<Finding> findings(String rule) {
      Background background =
          new Background(
                  given.getOrDefault("unit", "青溪镇"),
                  Integer.valueOf(given.getOrDefault("year", "2024")),
                  List.of("白石镇", "柳河镇"))
              .under(List.of("云岭区", "江州市"))
              .after(given.containsKey("last") ? document(given.get("last")) : null);
      return Checker.analyse(document(text), background).findings().stream()
          .filter(finding -> finding.rule().equals(rule))
          .toList();
    }

    private static Document document(String text) {
      return text.contains("¶")
          ? Intake.read(text.replace('¶', '\n').getBytes(StandardCharsets.UTF_8), "a.txt")
              .document()
          : Texts.document(text);
    }
  }

  /** What came of all texts of a rule. */
  private static final class Score {
    int right;
    int wrong;
    int missed;
    int positive;
    int negative;
    final List<String> faults = new ArrayList<>();

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return 2 * precision() * recall() / (precision() + recall());
    }

    void add(Case told, List<Finding> findings) {
      List<String> open = new ArrayList<>(told.expected());
      if (open.isEmpty()) {
        negative++;
      } else {
        positive++;
      }
      for (Finding finding : findings) {
        String quote = finding.quote();
        if (open.remove(quote == null ? "*" : quote) || open.remove("*")) {
          right++;
        } else {
          wrong++;
          faults.add("wrong  [" + quote + "] " + finding.message() + " | " + told.text());
        }
      }
      missed += open.size();
      open.forEach(quote -> faults.add("missed [" + quote + "] | " + told.text()));
    }

    String row(String rule) {
      return "| %s | %d / %d | %d | %d | %d | %.3f | %.3f | %.3f |"
          .formatted(rule, positive, negative, right, wrong, missed, precision(), recall(), f1());
    }
  }

  private static Score score(String rule) {
    Score score = new Score();
    try (@Nullable InputStream in =
        RuleQualityTest.class.getResourceAsStream("/quality/rules/" + rule + ".tsv")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(Case::of)
          .forEach(told -> score.add(told, told.findings(rule)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return score;
  }

  @Test
  void tableForTheQualityPage() {
    System.out.println("| rule | texts with / without | right | wrong | missed | P | R | F1 |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    for (String rule : RULES) {
      Score score = score(rule);
      System.out.println(score.row(rule));
      score.faults.forEach(System.out::println);
    }
  }

  @Test
  @Tag("R110")
  void ofTextsWithoutPersonalDataAtMostTwoInAHundredRaiseAnAlarm() {
    Score score = score("personal-data");
    assertThat(score.wrong)
        .as(score.faults::toString)
        .isLessThanOrEqualTo(score.negative * 2 / 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "statutory-parts",
        "genre",
        "figures-agree",
        "year-on-year",
        "report-year",
        "place-name",
        "numbering",
        "residue",
        "wording",
        "personal-data",
        "form",
        "secrecy"
      })
  void findingsAreRightAndFewAreMissed(String rule) {
    Score score = score(rule);
    assertThat(score.positive).isGreaterThanOrEqualTo(AT_LEAST);
    assertThat(score.negative).isGreaterThanOrEqualTo(AT_LEAST);
    assertThat(score.precision()).as(score.faults::toString).isGreaterThanOrEqualTo(0.95);
    assertThat(score.recall()).as(score.faults::toString).isGreaterThanOrEqualTo(0.9);
  }
}
