package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** A document as kept: a list of its blocks, read back to the letter. */
final class DocumentJson {
  private static final TypeReference<List<Kept>> BLOCKS = new TypeReference<>() {};

  /** Some hundred reports; a text that is read again to the letter is the same document. */
  private static final int MOST_CHARACTERS = 4_000_000;

  private static final Cache<String, Document> READ =
      Caffeine.newBuilder().maximumWeight(MOST_CHARACTERS).weigher(DocumentJson::weight).build();

  private DocumentJson() {}

  static String write(Document document) {
    return Json.write(document.blocks().stream().map(Kept::of).toList());
  }

  static Document read(String json) {
    return READ.get(json, DocumentJson::parsed);
  }

  private static int weight(String json, Document document) {
    return json.length();
  }

  private static Document parsed(String json) {
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
