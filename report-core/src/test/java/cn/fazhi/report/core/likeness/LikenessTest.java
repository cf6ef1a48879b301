package cn.fazhi.report.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final String SQUARE = "在镇文化广场建成法治主题长廊一处，把本地发生的邻里排水、宅基地边界等6件小事画成连环画，请当事人自己当解说员。";
  private static final String MARKET = "每逢农历三、八赶集日，由司法所会同市场管理站在集市东口摆一张“说理桌”，当场调解缺斤短两等纠纷41起。";

  @Test
  void aPassageThatStandsInBothIsFoundWithItsExactPlaces() {
    Document here = Corpus.text("今年工作如下。" + SQUARE, "完全是另外一回事，与别人没有任何关系，也不长，只是凑够字数而已罢了。");
    Document there = Corpus.text("开头。", MARKET + SQUARE.replace("6件", "12件"));

    List<Copied> copied = other(here, there);

    assertThat(copied).hasSize(1);
    Copied one = copied.get(0);
    assertThat(one.similarity()).isEqualTo(1);
    assertThat(one.here().place()).isEqualTo(new Anchor(new BlockId("p0"), 7, 7 + SQUARE.length()));
    assertThat(one.here().quote()).isEqualTo(SQUARE);
    assertThat(one.there().place().start()).isEqualTo(MARKET.length());
    assertThat(words(here, one.here())).isEqualTo(words(there, one.there()));
    assertThat(words(here, one.here())).noneMatch(words -> words.matches(".*\\d.*"));
    assertThat(String.join("", words(here, one.here()))).startsWith("在镇文化").endsWith("解说员");
  }

  @Test
  void whatIsMarkedIsOnBothSidesLetterForLetter() {
    Corpus corpus = new Corpus(7);
    for (int i = 0; i < 60; i++) {
      Document there = corpus.report(8);
      Document here = corpus.copying(corpus.report(8), there, 4);
      for (Copied copied : other(here, there)) {
        assertThat(bare(words(here, copied.here()))).isEqualTo(bare(words(there, copied.there())));
        assertThat(copied.here().same()).allMatch(mark -> inside(mark, copied.here().place()));
        assertThat(copied.there().same()).allMatch(mark -> inside(mark, copied.there().place()));
        assertThat(text(here, copied.here().place())).isEqualTo(copied.here().quote());
        assertThat(text(there, copied.there().place())).isEqualTo(copied.there().quote());
      }
    }
  }

  @Test
  void itFindsWhatComparingEveryPassageWithEveryOtherFinds() {
    Corpus corpus = new Corpus(11);
    for (int i = 0; i < 40; i++) {
      Document there = corpus.report(12);
      List<Passage> theirs = Passages.of(there, Formulas.NONE);
      List<Passage> ours = Passages.of(corpus.copying(corpus.report(12), there, 6), Formulas.NONE);

      List<Passage> found =
          Likeness.between(ours, theirs).stream().map(Likeness.Match::here).toList();

      assertThat(found)
          .isEqualTo(
              ours.stream()
                  .filter(o -> theirs.stream().anyMatch(t -> o.similarity(t) >= Likeness.ALIKE))
                  .toList());
    }
  }

  @Test
  void figuresNamesOfLawsPunctuationAndBlanksDoNotCount() {
    Document here = Corpus.text(MARKET + SQUARE);
    Document there =
        Corpus.text(
            MARKET.replace("41", "307").replace("，由", "， 由").replace("“说理桌”", "\"说理桌\"")
                + SQUARE.replace("6", " 16 "));

    assertThat(other(here, there)).singleElement().extracting(Copied::similarity).isEqualTo(1.0);
    String cited = "按照《中华人民共和国行政处罚法》《重大行政决策程序暂行条例》《法治政府建设实施纲要（2021—2025年）》办理。";
    assertThat(Passages.of(Corpus.text(cited), Formulas.NONE)).isEmpty();
  }

  @Test
  void fixedWordingsAreLeftOut() {
    String formula = "坚持依法治国、依法执政、依法行政共同推进，坚持法治国家、法治政府、法治社会一体建设";
    Document text = Corpus.text("今年来，我镇" + formula + "，取得成效。");
    assertThat(Passages.of(text, Formulas.NONE)).hasSize(1);

    assertThat(Passages.of(text, Formulas.of(List.of(formula)))).isEmpty();
    assertThat(Passages.of(text, Formulas.of(List.of(formula.replace("、", "，"))))).isEmpty();
  }

  @Test
  void headingsTablesAndTheFormAreNotCompared() {
    List<Block> blocks = new ArrayList<>();
    for (BlockKind kind : BlockKind.values()) {
      blocks.add(new Block(new BlockId("b" + blocks.size()), kind, 0, "", SQUARE, null));
    }

    assertThat(Passages.of(new Document(blocks), Formulas.NONE)).hasSize(1);
  }

  @Test
  void theSecondOfTwoLikePassagesOfOneReportIsTold() {
    Document text = Corpus.text(SQUARE, MARKET, "（三）" + SQUARE);

    assertThat(Likeness.repeated(Passages.of(text, Formulas.NONE)))
        .singleElement()
        .satisfies(
            copied -> {
              assertThat(copied.here().place().block()).isEqualTo(new BlockId("p2"));
              assertThat(copied.there().place().block()).isEqualTo(new BlockId("p0"));
            });
  }

  @Test
  void oneParagraphTenThousandTimesCostsNoMoreThanAThousandPassages() {
    Document text = Corpus.text(Collections.nCopies(10_000, SQUARE).toArray(String[]::new));

    List<Passage> passages = Passages.of(text, Formulas.NONE);

    assertThat(passages).hasSize(Passages.MOST);
    assertThat(Likeness.within(passages)).hasSize(Passages.MOST - 1);
    assertThat(Likeness.repeated(passages)).hasSizeBetween(1, 300);
    assertThat(Fingerprint.of(passages).passages()).isEqualTo(Passages.MOST);
  }

  @Test
  void aSentenceWithoutEndIsCutAndOneLetterAloneIsBorne() {
    Document text = Corpus.text("法".repeat(200_000), "法，".repeat(100_000));

    List<Passage> passages = Passages.of(text, Formulas.of(List.of("法法法法", "法法法法法")));

    assertThat(passages.size()).isLessThanOrEqualTo(Passages.MOST);
    assertThat(Likeness.repeated(Passages.of(text, Formulas.NONE)).size()).isLessThanOrEqualTo(300);
  }

  @Test
  void rareCharactersKeepTheirPlaces() {
    String rare = "𬱖湖村、𬇙水河两岸共清理乱堆乱放三十余处，由各村村民议事会和老党员逐户上门说清楚为什么要搬、搬到哪里去。";
    Document text = Corpus.text(rare, "前面。" + rare);

    Copied copied = Likeness.repeated(Passages.of(text, Formulas.NONE)).get(0);

    assertThat(words(text, copied.here())).isEqualTo(words(text, copied.there()));
    assertThat(String.join("", words(text, copied.here()))).startsWith("𬱖湖村");
  }

  private static List<Copied> other(Document here, Document there) {
    return Likeness.other(
        Passages.of(here, Formulas.NONE),
        Passages.of(there, Formulas.NONE),
        Copied.Source.other("白石镇", 2024));
  }

  private static List<String> words(Document document, Copied.Side side) {
    return side.same().stream().map(place -> text(document, place)).toList();
  }

  private static List<String> bare(List<String> words) {
    return words.stream().map(w -> w.replaceAll("[\\s，。、]", "")).sorted().toList();
  }

  private static String text(Document document, Anchor place) {
    return document.block(place.block()).orElseThrow().text().substring(place.start(), place.end());
  }

  private static boolean inside(Anchor mark, Anchor place) {
    return mark.start() >= place.start() && mark.end() <= place.end();
  }
}
