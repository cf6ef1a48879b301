package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Other words stand in exactly the place that was meant. */
class MendingTest {
  private static final Document TEXT = Texts.document("（2）法制意识增强。", "— 1 —", "末段。");

  private static Document mended(String block, int start, int end, String words) {
    return Mending.at(TEXT, new Anchor(new BlockId(block), start, end), words);
  }

  @Test
  void wordsInTheTextAreReplacedAndNothingElse() {
    Document mended = mended("L1", 3, 7, "法治意识");

    assertThat(mended.blocks().get(0).text()).isEqualTo("（2）法治意识增强。");
    assertThat(mended.blocks().get(0).label()).isEqualTo("（2）");
    assertThat(mended.blocks().subList(1, 3)).isEqualTo(TEXT.blocks().subList(1, 3));
  }

  @Test
  void aLabelIsReplacedAsALabel() {
    Block block = mended("L1", 0, 3, "（二）").blocks().get(0);

    assertThat(block.label()).isEqualTo("（二）");
    assertThat(block.body()).isEqualTo("法制意识增强。");
  }

  @Test
  void aLineOfWhichNothingIsLeftGoesAway() {
    assertThat(mended("L2", 0, 5, "").blocks()).extracting(Block::text).hasSize(2);
  }

  @Test
  void aPlaceThatIsNotThereIsNoPlaceToMend() {
    assertThatThrownBy(() -> mended("L9", 0, 1, "法"))
        .isInstanceOf(java.util.NoSuchElementException.class);
  }
}
