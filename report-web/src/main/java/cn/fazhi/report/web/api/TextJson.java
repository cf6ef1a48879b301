package cn.fazhi.report.web.api;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The working text, and what the checker says of it. */
record TextJson(
    String report, String digest, int length, List<BlockJson> blocks, List<FindingJson> findings) {

  /** A block as it is kept; one without an id is new. */
  record BlockJson(
      @Nullable String id,
      BlockKind kind,
      int level,
      String label,
      String body,
      @Nullable StatutoryPart part) {
    static List<BlockJson> of(Document document) {
      return document.blocks().stream().map(BlockJson::of).toList();
    }

    private static BlockJson of(Block b) {
      return new BlockJson(b.id().value(), b.kind(), b.level(), b.label(), b.body(), b.part());
    }
  }

  /** A finding; {@code key} names it where a reason is given for leaving it. */
  record FindingJson(
      String key,
      String rule,
      Severity severity,
      @Nullable String block,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String quote,
      String message,
      @Nullable String suggestion) {
    static FindingJson of(Finding finding) {
      Anchor place = finding.place();
      return new FindingJson(
          finding.key(),
          finding.rule(),
          finding.severity(),
          place == null ? null : place.block().value(),
          place == null ? null : place.start(),
          place == null ? null : place.end(),
          finding.quote(),
          finding.message(),
          finding.suggestion());
    }
  }
}
