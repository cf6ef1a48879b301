package cn.fazhi.report.web.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems are promised, field for field. */
class AnalysisJsonTest {
  private static final String TEXT =
      """
      青溪镇2025年度法治政府建设情况报告
      中共云岭区委、云岭区人民政府：
      一、主要举措和成效
      全年发放资料1万份。共调解纠纷30件，其中婚姻家庭纠纷10件、邻里纠纷21件。但也存在一些问题，主要表现在执法力量不足，原因是编制少。
      二、下一年度主要安排
      加强执法队伍建设。
      """;

  private static JsonNode json() {
    Manuscript read = Intake.read(TEXT.getBytes(StandardCharsets.UTF_8), "青溪镇.txt");
    Background background = new Background("青溪镇", 2025, List.of());
    JsonMapper mapper = new JsonMapper();
    return mapper.readTree(
        mapper.writeValueAsString(
            AnalysisJson.of(Analysed.of(read, Checker.analyse(read.document(), background)))));
  }

  private static List<String> fields(JsonNode node) {
    return new ArrayList<>(node.propertyNames());
  }

  @Test
  void theHeadSaysWhatTheReportIs() {
    JsonNode json = json();

    assertThat(json.get("title").asString()).isEqualTo("青溪镇2025年度法治政府建设情况报告");
    assertThat(json.get("unit").asString()).isEqualTo("青溪镇");
    assertThat(json.get("year").asInt()).isEqualTo(2025);
    assertThat(json.get("addressee").asString()).contains("云岭区委");
    assertThat(json.get("documentNumber").isNull()).isTrue();
    assertThat(json.get("date").isNull()).isTrue();
    assertThat(json.get("format").asString()).isEqualTo("txt");
  }

  @Test
  void aBlockBelongsToThePartItsFirstCharacterStandsIn() {
    JsonNode json = json();
    JsonNode blocks = json.get("blocks");
    JsonNode parts = json.get("parts");

    assertThat(fields(blocks.get(0))).containsExactly("id", "level", "text", "part");
    assertThat(blocks.get(0).get("part").isNull()).isTrue();
    assertThat(blocks.get(3).get("part").asString()).isEqualTo(StatutoryPart.MEASURES.name());
    assertThat(fields(parts.get(0)))
        .containsExactly("kind", "heading", "explicit", "firstBlock", "start", "lastBlock");
    JsonNode implied = parts.get(1);
    assertThat(implied.get("kind").asString()).isEqualTo(StatutoryPart.SHORTCOMINGS.name());
    assertThat(implied.get("explicit").asBoolean()).isFalse();
    assertThat(implied.get("firstBlock").asString()).isEqualTo(blocks.get(3).get("id").asString());
    assertThat(blocks.get(3).get("text").asString().substring(implied.get("start").asInt()))
        .startsWith("但也存在");
  }

  @Test
  void numbersAreWrittenOutAndPlacesPointAtTheirQuotes() {
    JsonNode json = json();
    JsonNode leaflets = json.get("figures").get(0);

    assertThat(fields(leaflets))
        .containsExactly(
            "indicator", "label", "value", "unit", "approximate", "block", "start", "end", "quote");
    assertThat(leaflets.get("value").toString()).isEqualTo("10000");
    for (JsonNode figure : json.get("figures")) {
      assertThat(quoted(json, figure)).isEqualTo(figure.get("quote").asString());
    }
  }

  @Test
  void aRelationShowsWhatWasStatedAndWhatItComesTo() {
    JsonNode relation = json().get("relations").get(0);

    assertThat(fields(relation))
        .containsExactly(
            "kind", "holds", "block", "start", "end", "quote", "stated", "computed", "places");
    assertThat(relation.get("kind").asString()).isEqualTo("SUM");
    assertThat(relation.get("holds").asBoolean()).isFalse();
    assertThat(relation.get("stated").asInt()).isEqualTo(30);
    assertThat(relation.get("computed").asInt()).isEqualTo(31);
    assertThat(relation.get("places").size()).isEqualTo(3);
  }

  @Test
  void aFindingHasAPlaceOrIsAboutTheWhole() {
    JsonNode json = json();
    JsonNode findings = json.get("findings");

    assertThat(fields(findings.get(0)))
        .containsExactly(
            "rule", "severity", "block", "start", "end", "quote", "message", "suggestion");
    assertThat(findings.valueStream().filter(f -> f.get("block").isNull())).isNotEmpty();
    assertThat(findings.valueStream().filter(f -> !f.get("block").isNull()))
        .isNotEmpty()
        .allSatisfy(f -> assertThat(quoted(json, f)).isEqualTo(f.get("quote").asString()));
  }

  private static String quoted(JsonNode json, JsonNode place) {
    return json.get("blocks")
        .valueStream()
        .filter(block -> block.get("id").equals(place.get("block")))
        .map(block -> block.get("text").asString())
        .findFirst()
        .orElseThrow()
        .substring(place.get("start").asInt(), place.get("end").asInt());
  }
}
