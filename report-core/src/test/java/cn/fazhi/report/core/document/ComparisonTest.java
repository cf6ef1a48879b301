package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.Blocks.paragraphs;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Change.Kind;
import cn.fazhi.report.core.document.Change.Run;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final String FIRST = "全镇共开展普法宣传活动12场次，发放资料三千余份。";
  private static final String SECOND = "镇人民调解委员会全年受理纠纷198条，调处成功率较上年提高。";
  private static final String THIRD = "健全重大行政决策程序，聘请法律顾问参与合同审查。";

  @Test
  void equalDocumentsAreTheSame() {
    Document document = paragraphs("a", FIRST, SECOND);

    Comparison comparison = Comparison.of(document, document);

    assertThat(comparison.same()).isTrue();
    assertThat(comparison.changed()).isZero();
    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.SAME);
  }

  @Test
  void aChangedNumberIsOneRemovalAndOneAddition() {
    assertThat(marked(Runs.between("共198条。", "共189条。"))).isEqualTo("共[-198][+189]条。");
    assertThat(marked(Runs.between("占87.4%以上", "占87.9%以上"))).isEqualTo("占[-87.4%][+87.9%]以上");
  }

  @Test
  void anInsertedClauseStandsAlone() {
    assertThat(marked(Runs.between("开展普法，成效明显。", "开展普法，强化培训，成效明显。")))
        .isEqualTo("开展普法，[+强化培训，]成效明显。");
  }

  @Test
  void coincidencesInsideAReplacedStretchAreJoined() {
    assertThat(marked(Runs.between("积极推动矛盾化解", "积极开展行动宣讲化解"))).isEqualTo("积极[-推动矛盾][+开展行动宣讲]化解");
  }

  @Test
  void aRareCharacterIsNeverCutInHalf() {
    List<Run> runs = Runs.between("镇长陈𬱖主持", "镇长陈𬱗主持");

    assertThat(marked(runs)).isEqualTo("镇长陈[-𬱖][+𬱗]主持");
  }

  @Test
  void aNumberOfThousandsOfDotsIsComparedToo() {
    String dots = "1" + ".1".repeat(20_000);

    assertThat(marked(Runs.between("共" + dots + "条", "共" + dots + "件"))).endsWith("[-条][+件]");
  }

  @Test
  void anEditedParagraphKeepsItsEntry() {
    Comparison comparison =
        Comparison.of(
            paragraphs("a", FIRST, SECOND), paragraphs("a", FIRST, SECOND.replace("198", "189")));

    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.CHANGED);
    assertThat(comparison.changed()).isEqualTo(1);
  }

  @Test
  void reimportedParagraphsAreRecognisedByTextAndLikeness() {
    Comparison comparison =
        Comparison.of(
            paragraphs("a", FIRST, SECOND, THIRD),
            paragraphs("b", FIRST, "新增：设立公共法律服务站。", SECOND.replace("198", "189"), THIRD));

    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.ADDED, Kind.CHANGED, Kind.SAME);
  }

  @Test
  void aRemovedParagraphStandsWhereItStood() {
    Comparison comparison =
        Comparison.of(paragraphs("a", FIRST, SECOND, THIRD), paragraphs("b", FIRST, THIRD));

    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.REMOVED, Kind.SAME);
  }

  @Test
  void aMovedParagraphIsListedOnceAtItsNewPlace() {
    Document before = paragraphs("a", FIRST, SECOND, THIRD);
    Document after = new Document(List.of(block(before, 1), block(before, 2), block(before, 0)));

    Comparison comparison = Comparison.of(before, after);

    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.SAME, Kind.MOVED);
    assertThat(comparison.changes().get(2).after()).isEqualTo(block(before, 0));
  }

  @Test
  void aParagraphMovedAndEditedInAReimportIsStillRecognised() {
    Comparison comparison =
        Comparison.of(
            paragraphs("a", FIRST, SECOND, THIRD),
            paragraphs("b", SECOND, THIRD, FIRST.replace("12", "15")));

    assertThat(kinds(comparison)).containsExactly(Kind.SAME, Kind.SAME, Kind.MOVED);
    assertThat(marked(comparison.changes().get(2).runs())).contains("[-12][+15]");
  }

  @Test
  void aNewTitleIsTheOldTitleChanged() {
    Document before = new Document(List.of(Blocks.of("a", BlockKind.TITLE, "青禾镇工作总结", null)));
    Document after = new Document(List.of(Blocks.of("b", BlockKind.TITLE, "年度报告", null)));

    assertThat(kinds(Comparison.of(before, after))).containsExactly(Kind.CHANGED);
  }

  @Test
  void fromAndToTheEmptyDocumentEverythingIsAddedOrRemoved() {
    Document document = paragraphs("a", FIRST, SECOND);

    assertThat(Comparison.of(Document.EMPTY, Document.EMPTY).changes()).isEmpty();
    assertThat(kinds(Comparison.of(Document.EMPTY, document))).containsOnly(Kind.ADDED);
    assertThat(kinds(Comparison.of(document, Document.EMPTY))).containsOnly(Kind.REMOVED);
  }

  @Test
  void whereEverythingIsReplacedTheOldStandsBeforeTheNew() {
    Comparison comparison =
        Comparison.of(paragraphs("a", FIRST, SECOND), paragraphs("b", THIRD, "其他事项。"));

    assertThat(kinds(comparison))
        .containsExactly(Kind.REMOVED, Kind.REMOVED, Kind.ADDED, Kind.ADDED);
  }

  @Test
  void runsAreExactAndEveryBlockAppearsOnceWhateverWasEdited() {
    for (int seed = 0; seed < 2000; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Document before = edits.document();
      Document after = edits.edited(before);

      Comparison comparison = Comparison.of(before, after);

      assertThat(afters(comparison)).as("seed %d", seed).isEqualTo(after.blocks());
      assertThat(befores(comparison))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(before.blocks());
      comparison.changes().forEach(ComparisonTest::assertExact);
      assertIdsHold(before, comparison);
    }
  }

  @Test
  void whatStaysInPlaceKeepsItsOldOrder() {
    for (int seed = 0; seed < 500; seed++) {
      RandomEdits edits = new RandomEdits(seed);
      Document before = edits.document();
      List<Block> steady =
          Comparison.of(before, edits.edited(before)).changes().stream()
              .filter(change -> change.kind() != Kind.MOVED && change.kind() != Kind.ADDED)
              .map(Change::before)
              .toList();

      assertThat(steady).as("seed %d", seed).isSubsetOf(before.blocks());
      assertThat(before.blocks().stream().filter(steady::contains).toList()).isEqualTo(steady);
    }
  }

  @Test
  void aHugeParagraphWithNothingInCommonIsReplacedWhole() {
    String old = letters('一', 12_000);
    String fresh = letters('丐' + 12_000, 12_000);

    Change change = Comparison.of(paragraphs("a", old), paragraphs("a", fresh)).changes().get(0);

    assertThat(change.runs())
        .containsExactly(new Run(Run.Kind.REMOVED, old), new Run(Run.Kind.ADDED, fresh));
  }

  private static String letters(int from, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> Character.toString(from + i % 8000))
        .collect(Collectors.joining());
  }

  private static void assertExact(Change change) {
    assertThat(joined(change.runs(), Run.Kind.REMOVED))
        .isEqualTo(change.before() == null ? "" : change.before().text());
    assertThat(joined(change.runs(), Run.Kind.ADDED))
        .isEqualTo(change.after() == null ? "" : change.after().text());
    assertThat(change.runs())
        .allSatisfy(
            run -> {
              assertThat(run.text()).isNotEmpty();
              assertThat(Character.isLowSurrogate(run.text().charAt(0))).isFalse();
            });
    assertThat(change.runs().stream().allMatch(run -> run.kind() == Run.Kind.SAME))
        .isEqualTo(
            change.before() != null
                    && change.after() != null
                    && change.before().text().equals(change.after().text())
                || change.runs().isEmpty());
  }

  private static void assertIdsHold(Document before, Comparison comparison) {
    for (Change change : comparison.changes()) {
      if (change.after() != null && before.block(change.after().id()).isPresent()) {
        assertThat(change.before()).isNotNull();
        assertThat(change.before().id()).isEqualTo(change.after().id());
      }
    }
  }

  private static String joined(List<Run> runs, Run.Kind kind) {
    return runs.stream()
        .filter(run -> run.kind() == kind || run.kind() == Run.Kind.SAME)
        .map(Run::text)
        .collect(Collectors.joining());
  }

  private static String marked(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                switch (run.kind()) {
                  case SAME -> run.text();
                  case ADDED -> "[+" + run.text() + "]";
                  case REMOVED -> "[-" + run.text() + "]";
                })
        .collect(Collectors.joining());
  }

  private static List<Kind> kinds(Comparison comparison) {
    return comparison.changes().stream().map(Change::kind).toList();
  }

  private static List<Block> afters(Comparison comparison) {
    return comparison.changes().stream().map(Change::after).filter(Objects::nonNull).toList();
  }

  private static List<Block> befores(Comparison comparison) {
    return comparison.changes().stream().map(Change::before).filter(Objects::nonNull).toList();
  }

  private static Block block(Document document, int index) {
    return document.blocks().get(index);
  }
}
