package cn.fazhi.report.web.api;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Change;
import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sealed texts, and what changed between two of them. */
@RestController
class RevisionsController {
  private final ReadingDesk desk;

  RevisionsController(ReadingDesk desk) {
    this.desk = desk;
  }

  /** The revisions the caller may read, oldest first. */
  record RevisionsJson(List<SealJson> revisions) {}

  @GetMapping("/api/v1/reports/{id}/revisions")
  RevisionsJson revisions(Actor actor, @PathVariable String id) {
    Report report = desk.report(actor, ReportIds.of(id));
    return new RevisionsJson(desk.revisions(actor, report).stream().map(SealJson::of).toList());
  }

  /** One sealed text, what the checker said at that moment, and why findings were left standing. */
  record RevisionJson(
      SealJson seal,
      List<TextJson.BlockJson> blocks,
      List<TextJson.FindingJson> findings,
      Map<String, String> reasons) {}

  @GetMapping("/api/v1/reports/{id}/revisions/{number}")
  RevisionJson revision(Actor actor, @PathVariable String id, @PathVariable int number) {
    Report report = desk.report(actor, ReportIds.of(id));
    Revision revision = desk.revision(actor, report, number);
    return new RevisionJson(
        SealJson.of(report.seals().get(number - 1)),
        TextJson.BlockJson.of(revision.document()),
        revision.findings().stream().map(TextJson.FindingJson::of).toList(),
        revision.reasons());
  }

  /** A stretch of text with one fate. */
  record RunJson(Change.Run.Kind kind, String text) {}

  /** What became of one block; {@code before} or {@code after} is null where it was not there. */
  record ChangeJson(
      Change.Kind kind, @Nullable String before, @Nullable String after, List<RunJson> runs) {
    static ChangeJson of(Change change) {
      return new ChangeJson(
          change.kind(),
          id(change.before()),
          id(change.after()),
          change.runs().stream().map(run -> new RunJson(run.kind(), run.text())).toList());
    }

    private static @Nullable String id(@Nullable Block block) {
      return block == null ? null : block.id().value();
    }
  }

  /** Two revisions compared; {@code changed} counts the blocks that are not as they were. */
  record ComparisonJson(int from, int to, long changed, List<ChangeJson> changes) {}

  /** Without numbers, the last two. */
  @GetMapping("/api/v1/reports/{id}/comparison")
  ComparisonJson comparison(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "0") int from,
      @RequestParam(defaultValue = "0") int to) {
    Report report = desk.report(actor, ReportIds.of(id));
    List<Seal> seals = desk.revisions(actor, report);
    if (seals.size() < 2 && (from < 1 || to < 1)) {
      throw new Refusal.NotReady("还没有两稿可以比较；要比较同一稿，请写明 from 和 to。");
    }
    int later = to > 0 ? to : seals.get(seals.size() - 1).number();
    int earlier = from > 0 ? from : seals.get(seals.size() - 2).number();
    Comparison comparison =
        Comparison.of(
            desk.revision(actor, report, earlier).document(),
            desk.revision(actor, report, later).document());
    return new ComparisonJson(
        earlier,
        later,
        comparison.changed(),
        comparison.changes().stream().map(ChangeJson::of).toList());
  }
}
