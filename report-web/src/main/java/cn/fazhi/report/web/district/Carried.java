package cn.fazhi.report.web.district;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Change;
import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.web.frame.Sheet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds where opinions on earlier revisions belong in the latest one. */
final class Carried {
  private final int latest;
  private final Document text;
  private final Sheet sheet;
  private final IntFunction<Document> earlier;
  private final Map<Integer, Comparison> since = new HashMap<>();

  /**
   * @param latest number of the latest revision
   * @param earlier hands out the text of an earlier one
   */
  Carried(int latest, Document text, Sheet sheet, IntFunction<Document> earlier) {
    this.latest = latest;
    this.text = text;
    this.sheet = sheet;
    this.earlier = earlier;
  }

  /**
   * An opinion with its place.
   *
   * @param place in words
   * @param at the block in the latest revision, null where it is on the whole or its block is gone
   * @param earlier whether it was given on an earlier revision
   * @param rewritten whether its block reads differently since; null where that cannot be said
   */
  record Said(
      Opinion opinion,
      String place,
      @Nullable BlockId at,
      boolean earlier,
      @Nullable Boolean rewritten) {
    /** Whether it comes from an earlier round and wants to be looked at again. */
    boolean unresolved() {
      return earlier && opinion.open();
    }
  }

  Said place(Opinion opinion) {
    boolean old = opinion.revision() < latest;
    BlockId block = opinion.block();
    if (block == null || !old) {
      return new Said(opinion, sheet.place(block), here(block), old, null);
    }
    Change change =
        since
            .computeIfAbsent(opinion.revision(), n -> Comparison.of(earlier.apply(n), text))
            .of(block)
            .orElse(null);
    Block now = change == null ? null : change.after();
    return now == null
        ? new Said(opinion, "已删去的段落", null, true, true)
        : new Said(
            opinion,
            sheet.place(now.id()),
            now.id(),
            true,
            !now.text().equals(change.before().text()));
  }

  private @Nullable BlockId here(@Nullable BlockId block) {
    return block == null || text.block(block).isEmpty() ? null : block;
  }
}
