package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Documents for tests, one block a line, numbering labels split off. */
public final class Texts {
  private static final Pattern LABEL =
      Pattern.compile(
          "^(第[一二三四五六七八九十]+部分|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
              + "|[0-9]{1,2}[.．、](?![0-9])|[（(][0-9]{1,2}[）)])[ \\u3000]?");

  private Texts() {}

  public static Document document(String... lines) {
    List<Block> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(block("L" + (blocks.size() + 1), line, null));
    }
    return new Document(blocks);
  }

  /** The same with every block confirmed to be of a part. */
  public static Document in(StatutoryPart part, String... lines) {
    return new Document(document(lines).blocks().stream().map(block -> block.in(part)).toList());
  }

  public static Document join(Document... documents) {
    List<Block> blocks = new ArrayList<>();
    for (Document document : documents) {
      for (Block block : document.blocks()) {
        BlockId id = new BlockId("J" + (blocks.size() + 1));
        blocks.add(
            new Block(id, block.kind(), block.level(), block.label(), block.body(), block.part()));
      }
    }
    return new Document(blocks);
  }

  public static Document line(BlockKind kind, String text) {
    return new Document(List.of(new Block(new BlockId("L1"), kind, 0, "", text, null)));
  }

  public static Block block(String id, String line, @Nullable StatutoryPart part) {
    Matcher label = LABEL.matcher(line);
    String found = label.find() ? label.group() : "";
    String body = line.substring(found.length());
    boolean heading = !found.isEmpty() && !body.contains("。") && body.length() < 60;
    BlockKind kind = heading ? BlockKind.HEADING : BlockKind.PARAGRAPH;
    return new Block(new BlockId(id), kind, level(found), found, body, part);
  }

  private static int level(String label) {
    if (label.isEmpty()) {
      return 0;
    }
    boolean digits = label.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean brackets = label.startsWith("（") || label.startsWith("(");
    return digits ? (brackets ? 4 : 3) : (brackets ? 2 : 1);
  }
}
