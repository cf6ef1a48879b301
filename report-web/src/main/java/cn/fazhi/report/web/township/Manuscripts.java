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
