package cn.fazhi.report.core.relation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.SampleReports;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.FigureReader;
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

  @Test
  void oneWrongPartInARealSumRaisesTheAlarm() {
    for (JsonNode truth : SampleReports.truths()) {
      Document document = SampleReports.document(truth);
      for (Relation relation : RelationReader.read(document, FigureReader.read(document))) {
        Document wrong = withOneMore(document, relation.places().get(1));
        assertThat(RelationReader.read(wrong, FigureReader.read(wrong)))
            .as(relation.quote())
            .anyMatch(r -> !r.holds() && r.kind() == relation.kind());
      }
    }
  }

  /** The same document with the number at the place counted up by one. */
  private static Document withOneMore(Document document, Anchor place) {
    return new Document(
        document.blocks().stream()
            .map(block -> block.id().equals(place.block()) ? withOneMore(block, place) : block)
            .toList());
  }

  private static Block withOneMore(Block block, Anchor place) {
    String text = block.text();
    String number = text.substring(place.start(), place.end()).replaceAll("\\D+", "");
    String more = text.substring(0, place.start()) + (Integer.parseInt(number) + 1);
    String all = more + text.substring(place.start() + number.length());
    String body = all.substring(block.label().length());
    return new Block(block.id(), block.kind(), block.level(), block.label(), body, block.part());
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
