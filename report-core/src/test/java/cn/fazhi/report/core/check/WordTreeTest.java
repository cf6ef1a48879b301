package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordTreeTest {
  @Test
  void allThatStandAtAPlaceComeInTheOrderOfTheList() {
    WordTree<String> tree = WordTree.of(List.of("法制宣传教育", "法治", "法制", "法制宣传"), Function.identity());

    assertThat(tree.at("开展法制宣传教育", 2)).containsExactly("法制宣传教育", "法制", "法制宣传");
    assertThat(tree.at("开展法制宣传", 2)).containsExactly("法制", "法制宣传");
    assertThat(tree.at("开展法律", 2)).isEmpty();
    assertThat(tree.begins('法')).isTrue();
    assertThat(tree.begins('制')).isFalse();
  }

  @Test
  void howeverManyBeginAlikeOnlyThoseThatStandThereAreMet() {
    List<String> words =
        IntStream.range(0, 5_000).mapToObj(i -> "执" + (char) (0x4e00 + i)).toList();
    WordTree<String> tree = WordTree.of(words, Function.identity());

    for (String word : words) {
      assertThat(tree.at("行政" + word + "完", 2)).containsExactly(word);
    }
  }
}
