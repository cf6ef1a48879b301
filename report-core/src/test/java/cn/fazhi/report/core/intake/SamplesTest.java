package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Numbering;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Five real reports, against what a person found in them. */
class SamplesTest {
  @BeforeEach
  void onlyWhereTheSamplesLie() {
    assumeThat(Samples.folder()).as("no samples beside this project").isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".txt"})
  void partsUnitAndYearAreAsAPersonFoundThem(String ending) {
    StringBuilder table = new StringBuilder();
    List<String> wrong = new ArrayList<>();
    for (JsonNode sample : Samples.gold()) {
      String name = sample.get("sample").asString() + ending;
      Document document = Samples.read(name).document();
      Outline outline = Outline.of(document);
      List<String> found = outline.parts().stream().map(span -> place(document, span)).toList();
      table.append(
          "%-24s %s %s %s%n".formatted(name, outline.unit(), outline.year(), outline.title()));
      for (PartSpan span : outline.parts()) {
        table.append(
            "    %-18s %-5s %s%n"
                .formatted(span.kind(), span.explicit(), cut(place(document, span))));
      }
      wrong.addAll(differences(name, sample, outline, found));
    }
    System.out.println(table);
    assertThat(wrong).isEmpty();
  }

  private static List<String> differences(
      String name, JsonNode sample, Outline outline, List<String> found) {
    List<String> wrong = new ArrayList<>();
    List<StatutoryPart> kinds = new ArrayList<>();
    for (int i = 0; i < sample.get("parts").size(); i++) {
      JsonNode part = sample.get("parts").get(i);
      kinds.add(StatutoryPart.valueOf(part.get("kind").asString()));
      String start = bare(part.get("startsWith").asString());
      if (i >= found.size() || !bare(found.get(i)).startsWith(start)) {
        wrong.add(
            name + ": " + part + " but " + (i < found.size() ? cut(found.get(i)) : "nothing"));
      }
    }
    if (!kinds.equals(outline.parts().stream().map(PartSpan::kind).toList())) {
      wrong.add(name + ": " + kinds);
    }
    if (!String.valueOf(outline.unit()).startsWith(sample.get("unit").asString())) {
      wrong.add(name + ": unit " + outline.unit());
    }
    if (!Integer.valueOf(sample.get("year").asInt()).equals(outline.year())) {
      wrong.add(name + ": year " + outline.year());
    }
    return wrong;
  }

  @Test
  void theWordFileAndTheTextFileSayTheSame() {
    List<String> differences = new ArrayList<>();
    for (JsonNode sample : Samples.gold()) {
      String name = sample.get("sample").asString();
      List<Block> word = Samples.read(name + ".docx").document().blocks();
      List<Block> text = Samples.read(name + ".txt").document().blocks();
      assertThat(bodies(word)).as(name).isEqualTo(bodies(text));
      for (int i = 0; i < word.size(); i++) {
        Block a = word.get(i);
        Block b = text.get(i);
        if (!a.equals(b)) {
          differences.add(
              name + " " + a.kind() + a.level() + a.label() + " | " + b.kind() + b.level()
                  + b.label());
        }
      }
    }
    System.out.println(String.join("\n", differences));
    assertThat(differences).allMatch(line -> line.startsWith("yangkou"));
  }

  private static List<String> bodies(List<Block> blocks) {
    return blocks.stream().map(Block::body).toList();
  }

  @Test
  void gb18030ReadsAsUtf8Does() {
    assertThat(Samples.read("wangtuan-2024.gb18030.txt"))
        .isEqualTo(Samples.read("wangtuan-2024.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {".docx", ".txt"})
  void theSixTornParagraphsAreJoinedAndTold(String ending) {
    Manuscript manuscript = Samples.read("xinkou-2023" + ending);
    assertThat(manuscript.notices())
        .extracting(Notice::code)
        .containsOnly("broken-paragraph")
        .hasSize(6);
    assertThat(manuscript.document().blocks())
        .filteredOn(block -> block.kind() == BlockKind.PARAGRAPH)
        .allMatch(block -> block.body().matches("(?s).*[。：]$"));
    for (Notice notice : manuscript.notices()) {
      assertThat(manuscript.document().block(notice.block()).orElseThrow().text())
          .contains(notice.quote());
    }
  }

  @Test
  void residueAndPageNumbersGoIntoNotices() {
    assertThat(Samples.read("yangkou-2023.txt").notices())
        .extracting(Notice::code)
        .containsExactlyInAnyOrder("bookmark-residue", "page-number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zhongliang-2023.doc", "taipingling-2023.pdf"})
  void theSameReportReadsTheSameFromAnotherFormat(String name) {
    String text = name.replaceAll("\\..*", ".txt");
    assertThat(Samples.read(name).document()).isEqualTo(Samples.read(text).document());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xinkou-2023",
        "wangtuan-2024",
        "taipingling-2023",
        "zhongliang-2023",
        "yangkou-2023"
      })
  void dividingLosesNothingAndCanBeReadBack(String name) {
    Document document = Samples.read(name + ".docx").document();
    Outline outline = Outline.of(document);
    Document divided = outline.divide(document);
    assertThat(text(divided)).isEqualTo(text(document));
    assertThat(Outline.of(divided).parts())
        .extracting(PartSpan::kind)
        .isEqualTo(outline.parts().stream().map(PartSpan::kind).toList());
    assertThat(Outline.of(divided).unit()).isEqualTo(outline.unit());
  }

  private static String text(Document document) {
    StringBuilder text = new StringBuilder();
    document.blocks().forEach(block -> text.append(block.text()));
    return text.toString();
  }

  private static String place(Document document, PartSpan span) {
    return document.block(span.firstBlock()).orElseThrow().text().substring(span.start());
  }

  private static String bare(String text) {
    return Numbering.of(text).map(Numbering::rest).orElse(text);
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(24, text.length()));
  }
}
