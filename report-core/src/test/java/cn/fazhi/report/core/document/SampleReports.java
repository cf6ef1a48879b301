package cn.fazhi.report.core.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real reports kept beside the project, with the hand-made truth about them. */
public final class SampleReports {
  private SampleReports() {}

  /** The folder; a test that finds none steps aside. */
  public static Path folder() {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.isDirectory(here.resolve("shared/samples"))) {
      here = here.getParent();
    }
    assumeTrue(here != null, "no folder shared/samples beside the project: nothing to read");
    return here.resolve("shared/samples");
  }

  public static List<JsonNode> truths() {
    List<JsonNode> truths = new ArrayList<>();
    JsonMapper.shared().readTree(read("gold.json")).get("samples").forEach(truths::add);
    return truths;
  }

  /** Each line of the .txt a block L‹line›, in the part the truth says; nothing joined. */
  public static Document document(JsonNode truth) {
    List<Block> blocks = new ArrayList<>();
    String[] lines = read(truth.get("sample").asString() + ".txt").split("\n");
    StatutoryPart part = null;
    for (int i = 0; i < lines.length; i++) {
      String rest = lines[i].strip();
      for (JsonNode start : truth.get("parts")) {
        int at = rest.indexOf(start.get("startsWith").asString());
        if (start.get("line").asInt() != i + 1 || at < 0) {
          continue;
        }
        if (at > 20) {
          add(blocks, "L" + (i + 1) + "x" + blocks.size(), rest.substring(0, at), part);
          rest = rest.substring(at);
        }
        part = StatutoryPart.valueOf(start.get("kind").asString());
      }
      add(blocks, "L" + (i + 1), rest, part);
    }
    return new Document(blocks);
  }

  /** The line of the .txt a block was made from. */
  public static int line(BlockId id) {
    return Integer.parseInt(id.value().replaceFirst("^L(\\d+).*", "$1"));
  }

  private static void add(
      List<Block> blocks, String id, String text, @Nullable StatutoryPart part) {
    if (!text.isBlank()) {
      boolean first = blocks.isEmpty();
      Block block = Texts.block(id, text, part);
      blocks.add(first ? new Block(block.id(), BlockKind.TITLE, 0, "", text, null) : block);
    }
  }

  private static String read(String name) {
    try {
      return Files.readString(folder().resolve(name));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
