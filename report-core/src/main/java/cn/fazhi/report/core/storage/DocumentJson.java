package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A document as kept: a list of its blocks, read back to the letter. */
final class DocumentJson {
  private static final TypeReference<List<Kept>> BLOCKS = new TypeReference<>() {};

  private DocumentJson() {}

  static String write(Document document) {
    return Json.write(document.blocks().stream().map(Kept::of).toList());
  }

  static Document read(String json) {
    return new Document(Json.read(json, BLOCKS).stream().map(Kept::block).toList());
  }

  /** The kept form of a block; its names are in the database and cannot follow a renaming. */
  record Kept(
      String id,
      BlockKind kind,
      int level,
      String label,
      String body,
      @Nullable StatutoryPart part) {
    static Kept of(Block b) {
      return new Kept(b.id().value(), b.kind(), b.level(), b.label(), b.body(), b.part());
    }

    Block block() {
      return new Block(new BlockId(id), kind, level, label, body, part);
    }
  }
}
