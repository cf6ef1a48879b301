package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Change;
import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a brought file into a working text. */
public final class Manuscripts {
  private Manuscripts() {}

  /** What is brought, and how it was divided into parts. */
  public record Read(Manuscript manuscript, Outline outline, Document divided) {}

  public static Read read(byte[] bytes, String name) {
    Manuscript manuscript = Intake.read(bytes, name);
    Outline outline = Outline.of(manuscript.document());
    return new Read(manuscript, outline, outline.divide(manuscript.document()));
  }

  /**
   * The brought text as working text: each part begins where a person said, paragraphs that were
   * there before keep their ids, and lines of the form that the file lacks stay as they were.
   *
   * @param begins part by id of the block it begins at; null ends a part without beginning another
   */
  public static Document adopt(
      Document brought, Map<String, @Nullable StatutoryPart> begins, Document before) {
    List<Block> blocks = new ArrayList<>();
    StatutoryPart part = null;
    for (Block block : brought.blocks()) {
      if (begins.containsKey(block.id().value())) {
        part = begins.get(block.id().value());
      }
      Block placed = block.in(block.kind().running() ? part : null);
      blocks.add(
          new Block(
              fresh(),
              placed.kind(),
              placed.level(),
              placed.label(),
              placed.body(),
              placed.part()));
    }
    return keepLines(before, keepIds(before, new Document(blocks)));
  }

  /**
   * The brought text with the parts that were recognised, where nobody is there to confirm them.
   */
  public static Document adopt(Read brought, Document before) {
    Map<String, @Nullable StatutoryPart> begins = new HashMap<>();
    StatutoryPart part = null;
    for (Block block : brought.divided().blocks()) {
      if (block.kind().running() && block.part() != part) {
        part = block.part();
        begins.put(block.id().value(), part);
      }
    }
    return adopt(brought.divided(), begins, before);
  }

  /** What a brought file is called, without the folders of whoever brought it. */
  public static String name(@Nullable String original) {
    String name = original == null ? "" : original;
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    int end =
        last.codePointCount(0, last.length()) > 120
            ? last.offsetByCodePoints(0, 120)
            : last.length();
    return last.isBlank() ? "未命名" : last.substring(0, end);
  }

  public static BlockId fresh() {
    return new BlockId(UUID.randomUUID().toString().replace("-", "").substring(0, 12));
  }

  private static Document keepIds(Document before, Document after) {
    Map<BlockId, BlockId> known = new HashMap<>();
    for (Change change : Comparison.of(before, after).changes()) {
      if (change.before() != null && change.after() != null) {
        known.put(change.after().id(), change.before().id());
      }
    }
    return new Document(
        after.blocks().stream()
            .map(
                b ->
                    new Block(
                        known.getOrDefault(b.id(), b.id()),
                        b.kind(),
                        b.level(),
                        b.label(),
                        b.body(),
                        b.part()))
            .toList());
  }

  private static Document keepLines(Document before, Document after) {
    Document text = after;
    for (BlockKind kind : BlockKind.values()) {
      if (!kind.running() && text.line(kind).isEmpty() && before.line(kind).isPresent()) {
        text = text.with(kind, before.line(kind).get(), Manuscripts::fresh);
      }
    }
    return text;
  }
}
