package cn.fazhi.report.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final String HEDGES = "HEDGES\t清理绿篱\t处/米\t[清理/修剪]…绿篱#|#…绿篱";

  @Test
  void anEditedCatalogueBindsByItsOwnWordings() {
    Catalogue catalogue = parsed(HEDGES);
    assertThat(codes(catalogue, "全年修剪道路绿篱38处，整治了12处绿篱，巡查绿篱40次。"))
        .containsExactly("HEDGES", "HEDGES", "OTHER");
    assertThat(codes(Catalogue.SHIPPED, "全年修剪道路绿篱38处。")).containsExactly("OTHER");
  }

  @Test
  void cellsMayBePartedByBars() {
    Catalogue catalogue = parsed("HEDGES | 清理绿篱 | 处 | 绿篱# | #处绿篱");
    assertThat(codes(catalogue, "清理绿篱3处。")).containsExactly("HEDGES");
  }

  @Test
  void wordsBeforeTheNumberMayReachBackOverEarlierOnes() {
    Catalogue catalogue = parsed("DONE_CALLS\t已办热线\t件\t^热线……办结#");
    assertThat(codes(catalogue, "受理热线80件，办结79件；受理信件5件，办结5件。"))
        .containsExactly("OTHER", "DONE_CALLS", "OTHER", "OTHER");
  }

  @Test
  void aCodeMayComeAgainWithLooserWordings() {
    Catalogue catalogue = parsed(HEDGES, "LAWN\t草坪\t处\t草坪#", "HEDGES\t清理绿篱\t处\t绿#");
    assertThat(codes(catalogue, "草坪3处，绿4处。")).containsExactly("LAWN", "HEDGES");
    assertThat(catalogue.indicators())
        .extracting(Indicator::code)
        .containsExactly("HEDGES", "LAWN");
  }

  @Test
  void everyFaultIsToldWithItsLineAndTheGoodLinesStay() {
    Catalogue.Parsed parsed =
        Catalogue.parse(
            List.of(
                "# 注释",
                HEDGES,
                "",
                "两栏\t而已",
                "lower\t名\t件\t甲#",
                "UNIT_ODD\t名\t筐\t甲#",
                "NO_MARK\t名\t件\t甲乙",
                "TWO_MARKS\t名\t件\t#甲#",
                "NO_WORDS\t名\t件\t…#",
                "BRACKET\t名\t件\t[甲/乙#",
                "GAPS\t名\t件\t甲…乙…丙…丁#",
                "OTHER\t名\t件\t甲#"));
    assertThat(parsed.catalogue().indicators()).hasSize(1);
    assertThat(parsed.faults())
        .extracting(Catalogue.Fault::line)
        .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12);
    assertThat(parsed.faults())
        .allSatisfy(fault -> assertThat(fault.words()).matches(".*[\\u4e00-\\u9fff].*"));
  }

  @Test
  void theShippedCatalogueNamesWhatTownshipsCount() {
    assertThat(Catalogue.SHIPPED.indicators().size()).isGreaterThan(130);
    assertThat(Catalogue.SHIPPED.withCode("PENALTY_CASES")).isPresent();
    assertThat(Catalogue.SHIPPED.withCode("NONE_SUCH")).isEmpty();
  }

  /**
   * The entry tries as many ways as the grammar lets it; the text lets all but the last succeed.
   */
  @Test
  void noWordingCanMakeReadingSlow() {
    Catalogue catalogue = parsed("SLOW\t慢\t件\t乙……甲……甲#甲……甲……丙");
    List<String> codes = codes(catalogue, ("甲".repeat(140) + "1件").repeat(200));
    assertThat(codes).hasSize(200).containsOnly("OTHER");
  }

  private static Catalogue parsed(String... lines) {
    Catalogue.Parsed parsed = Catalogue.parse(List.of(lines));
    assertThat(parsed.faults()).isEmpty();
    return parsed.catalogue();
  }

  private static List<String> codes(Catalogue catalogue, String text) {
    return FigureReader.read(Texts.document(text), catalogue).stream()
        .map(Figure::indicator)
        .toList();
  }
}
