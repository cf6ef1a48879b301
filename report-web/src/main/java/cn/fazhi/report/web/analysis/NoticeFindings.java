package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.intake.Notice;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the intake mended or left out, told as findings: nothing vanishes from a file silently. */
final class NoticeFindings {
  /** What stood in the text itself and has to be mended in the file too. */
  private static final Set<String> RESIDUE =
      Set.of("bookmark-residue", "page-number", "broken-paragraph", "line-twice");

  private NoticeFindings() {}

  static List<Finding> of(List<Notice> notices, Document document) {
    return notices.stream().map(notice -> finding(notice, document)).toList();
  }

  private static Finding finding(Notice notice, Document document) {
    boolean residue = RESIDUE.contains(notice.code());
    Severity severity = residue ? Severity.WARNING : Severity.INFO;
    String message = notice.message() + (residue ? "原稿里也请改好。" : "");
    return new Finding(
        "residue", severity, place(notice, document), notice.quote(), message, null, null);
  }

  /** Only where the words still stand in the block; what was taken out has no place any more. */
  private static @Nullable Anchor place(Notice notice, Document document) {
    return Optional.ofNullable(notice.block())
        .flatMap(document::block)
        .map(block -> within(block, notice.quote()))
        .orElse(null);
  }

  private static @Nullable Anchor within(Block block, @Nullable String quote) {
    int at = quote == null ? -1 : block.text().indexOf(quote);
    return at < 0 || quote == null ? null : new Anchor(block.id(), at, at + quote.length());
  }
}
