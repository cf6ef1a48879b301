package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes up documents and edits them at random, the same way for the same seed. */
final class RandomEdits {
  private static final List<String> WORDS =
      List.of(
          "法治",
          "依法行政",
          "全镇",
          "开展",
          "宣传活动",
          "12场次",
          "198",
          "条",
          "，",
          "。",
          "、",
          "其中",
          "𬱖",
          "调解",
          "案件",
          "\u3000",
          "87.4%",
          "（一）",
          "é",
          "一",
          "葛\uDB40\uDD00",
          "ABC",
          "，同比",
          "推进",
          "机制");

  private final Random random;
  private int ids;

  RandomEdits(long seed) {
    random = new Random(seed);
  }

  Document document() {
    return new Document(
        IntStream.range(0, random.nextInt(12)).mapToObj(i -> block(text(30))).toList());
  }

  Document edited(Document document) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : document.blocks()) {
      switch (random.nextInt(8)) {
        case 0 -> {}
        case 1 -> blocks.add(with(block, edited(block.text())));
        case 2 -> blocks.add(random.nextInt(blocks.size() + 1), block);
        case 3 -> blocks.add(block(edited(block.text())));
        case 4 -> blocks.addAll(List.of(block(text(20)), block));
        case 5 -> blocks.add(with(block, text(30)));
        default -> blocks.add(block);
      }
    }
    return new Document(blocks);
  }

  private String edited(String text) {
    int[] points = text.codePoints().toArray();
    int from = random.nextInt(points.length + 1);
    int to = Math.min(points.length, from + random.nextInt(6));
    return new String(points, 0, from) + text(3) + new String(points, to, points.length - to);
  }

  private String text(int words) {
    return IntStream.range(0, random.nextInt(words + 1))
        .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
        .collect(Collectors.joining());
  }

  private Block block(String text) {
    return Blocks.paragraph("r" + ids++, text);
  }

  private static Block with(Block block, String text) {
    return Blocks.paragraph(block.id().value(), text);
  }
}
