package cn.fazhi.report.web.api;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.PublicLine;
import cn.fazhi.report.core.report.PublicQuery;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The lists: what waits for the caller, and what everybody may read. */
@RestController
class TasksController {
  private final ReportSearch search;

  TasksController(ReportSearch search) {
    this.search = search;
  }

  /** A report whose open step is the caller's to do. */
  record TaskJson(
      String report,
      String cycle,
      int year,
      UnitJson unit,
      String title,
      Status status,
      StepKind kind,
      @Nullable Instant since,
      @Nullable LocalDate due,
      LocalDate deadline,
      @Nullable String claimedBy) {
    static TaskJson of(Line line) {
      return new TaskJson(
          line.id().value(),
          line.cycle().value(),
          line.year(),
          new UnitJson(line.unit().value(), line.unitName()),
          line.title(),
          line.status(),
          line.kind(),
          line.since(),
          line.due(),
          line.deadline(),
          line.claimedByName());
    }
  }

  /** All of them, the longest waiting first. */
  record TasksJson(List<TaskJson> tasks) {}

  @GetMapping("/api/v1/tasks")
  TasksJson tasks(Actor actor) {
    return new TasksJson(search.waitingFor(actor).stream().map(TaskJson::of).toList());
  }

  /** A published report; {@code withdrawnFor} tells why its text is no longer there. */
  record PublishedJson(
      String id,
      int year,
      String unit,
      String title,
      int revision,
      Instant publishedOn,
      String page,
      @Nullable String withdrawnFor) {
    static PublishedJson of(PublicLine line) {
      return new PublishedJson(
          line.id().value(),
          line.year(),
          line.unitName(),
          line.title(),
          line.revision(),
          line.publishedOn(),
          "/public/" + line.id(),
          line.withdrawnFor());
    }
  }

  /** All of them, the latest first. */
  record PublishedReportsJson(List<PublishedJson> reports) {}

  @GetMapping("/api/v1/public/reports")
  PublishedReportsJson published() {
    return new PublishedReportsJson(
        search.published(PublicQuery.ALL, 0, Integer.MAX_VALUE).stream()
            .map(PublishedJson::of)
            .toList());
  }
}
