package cn.fazhi.report.core.quality;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.relation.Relation;
import cn.fazhi.report.core.relation.RelationReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How well sums, rates and contradictions are found, over paragraphs annotated by hand. */
class RelationsQualityTest {
  private final Map<String, Tally> kinds = new TreeMap<>();
  private final List<String> mistakes = new ArrayList<>();

  private static final String FRAME =
      "青石镇2024年法治政府建设年度报告\n县司法局：\n一、主要举措和成效\n" + "今年以来，全镇扎实推进法治政府建设，各项工作取得积极成效，现将有关情况报告如下。\n";

  @Test
  void relationsAreFoundAndNeverInvented() {
    compare("relations.txt", lines -> Texts.document(lines.toArray(String[]::new)));
    judge();
  }

  @Test
  void totalsOfTablesFlattenedToLinesAreFoundAndNeverInvented() {
    compare("tables.txt", RelationsQualityTest::read);
    judge();
  }

  @Test
  void textsThatBreakOffAnywhereOrTellOtherNumbersAreReadAsWell() {
    for (String line : Marked.lines("relations.txt")) {
      String text = line.startsWith("> ") || line.startsWith("#") ? "" : line;
      IntStream.range(0, text.length())
          .filter(i -> "，；。、（）：%".indexOf(text.charAt(i)) >= 0)
          .mapToObj(i -> text.substring(0, i + 1))
          .forEach(RelationsQualityTest::everyPlaceIsInTheText);
      everyPlaceIsInTheText(text.replace('5', '6').replace('1', '2'));
    }
  }

  private static void everyPlaceIsInTheText(String text) {
    Document document = Texts.document(text);
    assertThat(RelationReader.read(document, FigureReader.read(document)))
        .flatExtracting(Relation::places)
        .allSatisfy(place -> assertThat(place.end()).isBetween(1, text.length()));
  }

  private static Document read(List<String> lines) {
    byte[] file = (FRAME + String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    return Intake.read(file, "report.txt").document();
  }

  private void judge() {
    System.out.println("| relations | right | wrong | missed | P | R | F1 |");
    kinds.forEach((kind, tally) -> System.out.println(tally.row(kind)));
    mistakes.forEach(System.out::println);
    Tally all = kinds.get("all");
    assertThat(all.precision()).isEqualTo(1);
    assertThat(all.recall()).isGreaterThanOrEqualTo(0.90);
  }

  private void compare(String file, Function<List<String>, Document> reader) {
    List<String> paragraphs = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (String line : Marked.lines(file)) {
      if (line.startsWith("> ")) {
        wanted.add(line.substring(2));
      } else if (line.isBlank() && !paragraphs.isEmpty()) {
        compare(reader.apply(paragraphs), wanted);
        paragraphs.clear();
        wanted.clear();
      } else if (!line.isBlank() && !line.startsWith("#")) {
        paragraphs.add(line);
      }
    }
    if (!paragraphs.isEmpty()) {
      compare(reader.apply(paragraphs), wanted);
    }
  }

  private void compare(Document document, List<String> wanted) {
    List<String> paragraphs = document.blocks().stream().map(Block::text).toList();
    List<String> found =
        new ArrayList<>(
            RelationReader.read(document, FigureReader.read(document)).stream()
                .map(RelationsQualityTest::line)
                .toList());
    for (String one : wanted) {
      boolean hit = found.remove(one);
      count(one, hit ? new Tally(1, 0, 0) : new Tally(0, 0, 1));
      if (!hit) {
        mistakes.add("missed " + one + " in " + paragraphs);
      }
    }
    for (String one : found) {
      count(one, new Tally(0, 1, 0));
      mistakes.add("wrong " + one + " in " + paragraphs);
    }
  }

  private void count(String line, Tally tally) {
    String outcome = line.contains(" = ") ? " that holds" : " that fails";
    for (String kind : List.of("all", line.split(" ")[0] + outcome)) {
      kinds.merge(kind, tally, (a, b) -> a.plus(b.right(), b.wrong(), b.missed()));
    }
  }

  private static String line(Relation relation) {
    return "%s %s %s %s"
        .formatted(
            relation.kind(),
            relation.stated().stripTrailingZeros().toPlainString(),
            relation.holds() ? "=" : "!",
            relation.computed().stripTrailingZeros().toPlainString());
  }
}
