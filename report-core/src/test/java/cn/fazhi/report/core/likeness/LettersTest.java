package cn.fazhi.report.core.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LettersTest {
  private static Letters of(String text) {
    return Letters.of(text, 0, text.length());
  }

  @Test
  void blanksMarksFiguresAndNamesOfPapersDoNotCount() {
    assertThat(of("全年 开展“普法”12场，三十二次、发放3,000份。").text()).isEqualTo("全年开展普法场次发放份");
    assertThat(of("落实《民法典》和《某条例（试行）》要求").text()).isEqualTo("落实和要求");
    assertThat(of("二〇二五年第一季度").text()).isEqualTo("年第季度");
  }

  @Test
  void anOpeningMarkThatIsNeverClosedHidesNothing() {
    assertThat(of("落实《民法典要求").text()).isEqualTo("落实民法典要求");
    assertThat(of("《" + "长".repeat(81) + "》完").text()).isEqualTo("长".repeat(81) + "完");
  }

  @Test
  void widthAndCaseMakeNoOtherLetter() {
    assertThat(of("ＡｐｐAPP").text()).isEqualTo("appapp");
  }

  @Test
  void eachLetterKnowsWhereItStands() {
    String text = "，一 普法12场𠀀次";
    Letters letters = Letters.of(text, 1, text.length());

    assertThat(letters.text()).isEqualTo("普法场𠀀次");
    for (int i = 0; i < letters.length(); i++) {
      assertThat(text.charAt(letters.places()[i])).isEqualTo(letters.text().charAt(i));
    }
  }

  @Test
  void theLongestFixedWordingIsLeftOutAndPlacesStay() {
    Formulas formulas = Formulas.of(List.of("深入学习", "深入学习贯彻精神", "短语"));
    Letters rest = of("我镇深入学习，贯彻精神，深入学习文件，短语").without(formulas);

    assertThat(rest.text()).isEqualTo("我镇文件短语");
    assertThat(rest.places()).containsExactly(0, 1, 16, 17, 19, 20);
  }

  @Test
  void shinglesAreThePiecesEachOnceInOrder() {
    long[] shingles = of("甲丙丁甲丙丁甲").shingles(3);

    assertThat(shingles).hasSize(3).isSorted().doesNotHaveDuplicates();
    assertThat(shingles).contains((long) '甲' << 32 | (long) '丙' << 16 | '丁');
    assertThat(of("甲丙").shingles(3)).isEmpty();
  }
}
