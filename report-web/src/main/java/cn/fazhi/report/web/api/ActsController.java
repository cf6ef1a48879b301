package cn.fazhi.report.web.api;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Seal;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Acts by another system, through the same desks as the pages. */
@RestController
class ActsController {
  private final TownshipDesk township;
  private final DistrictDesk district;
  private final ReadingDesk reading;
  private final ReportAnswers answers;
  private final Calls calls;

  ActsController(
      TownshipDesk township,
      DistrictDesk district,
      ReadingDesk reading,
      ReportAnswers answers,
      Calls calls) {
    this.township = township;
    this.district = district;
    this.reading = reading;
    this.answers = answers;
    this.calls = calls;
  }

  /**
   * An act and what it needs.
   *
   * @param revision and {@code digest}: the revision that was judged
   * @param reasons why findings stand, by their keys
   * @param verified that somebody has checked the content and that it holds no secrets
   */
  record ActJson(
      @Nullable String act,
      @Nullable Integer revision,
      @Nullable String digest,
      @Nullable String reason,
      @Nullable Map<String, String> reasons,
      @Nullable Boolean verified,
      @Nullable List<String> attachments) {
    /** Ids of the files that are made public with the text. */
    Set<String> files() {
      return attachments == null
          ? Set.of()
          : attachments.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    String said() {
      return reason == null ? "" : reason.strip();
    }
  }

  @PostMapping("/api/v1/reports/{id}/acts")
  ResponseEntity<ReportJson> act(
      Actor actor,
      @PathVariable String id,
      @RequestBody ActJson call,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ReportId report = ReportIds.of(id);
    Report found = reading.report(actor, report);
    Act act =
        Optional.ofNullable(call.act()).flatMap(Words::act).orElseThrow(ActsController::unclear);
    calls.carryOut(
        actor,
        Condition.ticket(report, match, key, "acts", call),
        match,
        ticket -> carryOut(actor, ticket, found, act, call));
    return answers.now(actor, report);
  }

  private void carryOut(Actor actor, Ticket ticket, Report report, Act act, ActJson call) {
    String reason = call.said();
    switch (act) {
      case SUBMIT -> township.submit(actor, ticket, reasons(actor, report, call));
      case RECALL -> township.recall(actor, ticket, reason);
      case SIGN -> township.sign(actor, ticket, judged(actor, report, call));
      case CLAIM -> district.claim(actor, ticket);
      case RELEASE -> district.release(actor, ticket, reason.isEmpty() ? null : reason);
      case PASS, RETURN, APPROVE, SEND_BACK ->
          district.decide(actor, ticket, act, judged(actor, report, call), reason);
      case PUBLISH ->
          district.publish(actor, ticket, judged(actor, report, call), reason, call.files());
      case WITHHOLD -> district.withhold(actor, ticket, judged(actor, report, call), reason);
      case REOPEN -> district.reopen(actor, ticket, reason);
      default -> throw unclear();
    }
  }

  private static Condition.Unclear unclear() {
    return new Condition.Unclear(
        "请在 act 写明办什么：submit、sign、recall、claim、release、pass、return、approve、sendBack、"
            + "publish、withhold、reopen 之一；其余的请到页面上办理。");
  }

  /** A number names one sealed text for ever; its digest is asked only where it is given. */
  private Judged judged(Actor actor, Report report, ActJson call) {
    Integer revision = call.revision();
    if (revision == null) {
      throw new Refusal.NotReady("请在 revision 写明您看的是第几稿，再作决定。");
    }
    return new Judged(
        revision,
        call.digest() != null
            ? call.digest()
            : reading.revisions(actor, report).stream()
                .filter(seal -> seal.number() == revision)
                .map(Seal::digest)
                .findFirst()
                .orElse(""));
  }

  private Map<String, String> reasons(Actor actor, Report report, ActJson call) {
    if (!Boolean.TRUE.equals(call.verified())) {
      throw new Refusal.NotReady("请先核实内容、确认不含涉密信息，再把 verified 写成 true 提交。");
    }
    if (call.reasons() == null || report.sight(actor) != Sight.OWN) {
      return Map.of();
    }
    Set<String> keys =
        reading.check(report, report.text()).findings().stream()
            .map(Finding::key)
            .collect(Collectors.toSet());
    Map<String, String> known = new HashMap<>();
    call.reasons()
        .forEach(
            (finding, reason) -> {
              if (keys.contains(finding) && reason != null && !reason.isBlank()) {
                known.put(finding, reason.strip());
              }
            });
    return known;
  }
}
