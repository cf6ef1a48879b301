package cn.fazhi.report.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.SampleReports;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SampleFiguresTest {
  @Test
  void everyFigureOfTheTruthIsFoundInItsLine() {
    List<String> missing = new ArrayList<>();
    for (JsonNode truth : SampleReports.truths()) {
      List<Figure> figures = FigureReader.read(SampleReports.document(truth));
      print(truth, figures);
      for (JsonNode wanted : truth.get("figures")) {
        if (figures.stream().noneMatch(figure -> is(figure, wanted))) {
          missing.add(truth.get("sample").asString() + " " + wanted);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void quotesAreTheWordsAtThePlace() {
    for (JsonNode truth : SampleReports.truths()) {
      Document document = SampleReports.document(truth);
      for (Figure figure : FigureReader.read(document)) {
        String text = document.block(figure.place().block()).orElseThrow().text();
        assertThat(text.substring(figure.place().start(), figure.place().end()))
            .isEqualTo(figure.quote());
      }
    }
  }

  @Test
  void exactlyTheRelationsOfTheTruthAreClaimedAndAllHold() {
    for (JsonNode truth : SampleReports.truths()) {
      Document document = SampleReports.document(truth);
      List<Relation> relations = RelationReader.read(document, FigureReader.read(document));
      relations.forEach(
          r -> System.out.println(r.kind() + " " + r.arithmetic() + " | " + r.quote()));
      List<String> wanted = new ArrayList<>();
      for (JsonNode relation : truth.get("relationsThatHold")) {
        wanted.add(
            key(
                relation.get("line").asInt(),
                relation.get("kind").asString(),
                relation.get("stated").decimalValue()));
      }
      assertThat(relations).allMatch(Relation::holds);
      assertThat(relations)
          .extracting(r -> key(SampleReports.line(r.place().block()), r.kind().name(), r.stated()))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  private static boolean is(Figure figure, JsonNode wanted) {
    return SampleReports.line(figure.place().block()) == wanted.get("line").asInt()
        && figure.quote().equals(wanted.get("words").asString())
        && figure.value().compareTo(wanted.get("value").decimalValue()) == 0;
  }

  private static String key(int line, String kind, BigDecimal stated) {
    return line + " " + kind + " " + stated.stripTrailingZeros().toPlainString();
  }

  private static void print(JsonNode truth, List<Figure> figures) {
    System.out.println("--- " + truth.get("sample").asString() + ": " + figures.size());
    for (Figure f : figures) {
      System.out.printf(
          "%-4s %-12s %-22s %s%n",
          SampleReports.line(f.place().block()), f.quote(), f.indicator(), f.label());
    }
  }
}
