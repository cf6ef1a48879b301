package cn.fazhi.report.web.api;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Reply;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Opinions, answers to them, and settling them; each call is answered with all of them. */
@RestController
class RemarksController {
  private final TownshipDesk township;
  private final DistrictDesk district;
  private final ReadingDesk reading;
  private final Calls calls;

  RemarksController(
      TownshipDesk township, DistrictDesk district, ReadingDesk reading, Calls calls) {
    this.township = township;
    this.district = district;
    this.reading = reading;
    this.calls = calls;
  }

  @GetMapping("/api/v1/reports/{id}/opinions")
  ResponseEntity<OpinionsJson> opinions(Actor actor, @PathVariable String id) {
    return answer(actor, ReportIds.of(id));
  }

  private ResponseEntity<OpinionsJson> answer(Actor actor, ReportId id) {
    Report report = reading.report(actor, id);
    List<Opinion> owed =
        report.sight(actor) == Sight.OWN ? report.unanswered() : List.<Opinion>of();
    return ResponseEntity.ok()
        .eTag(Condition.tag(report))
        .body(OpinionsJson.of(report.opinionsFor(actor), owed));
  }

  /** An opinion to note, on a block or on the whole report. */
  record RemarkJson(
      @Nullable String block,
      @Nullable String quote,
      Opinion.@Nullable Weight weight,
      @Nullable String text) {}

  @PostMapping("/api/v1/reports/{id}/opinions")
  ResponseEntity<OpinionsJson> remark(
      Actor actor,
      @PathVariable String id,
      @RequestBody RemarkJson remark,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    BlockId block = block(remark.block());
    Opinion.Weight weight = remark.weight() == null ? Opinion.Weight.MUST : remark.weight();
    return carryOut(
        actor,
        Condition.ticket(ReportIds.of(id), match, key, "opinions", remark),
        match,
        ticket ->
            district.remark(
                actor, ticket, block, blank(remark.quote()), weight, words(remark.text())));
  }

  /** What the unit says to an opinion. */
  record AnswerJson(Answer.@Nullable Kind kind, @Nullable String text) {}

  @PostMapping("/api/v1/reports/{id}/opinions/{number}/answers")
  ResponseEntity<OpinionsJson> answer(
      Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @RequestBody AnswerJson said,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Reply reply = new Reply(number, said.kind(), words(said.text()));
    return carryOut(
        actor,
        Condition.ticket(ReportIds.of(id), match, key, "answers " + number, said),
        match,
        ticket -> township.answer(actor, ticket, List.of(reply)));
  }

  /** Whether an opinion is settled; opened again with false. */
  record ResolutionJson(@Nullable Boolean resolved) {}

  @PostMapping("/api/v1/reports/{id}/opinions/{number}/resolution")
  ResponseEntity<OpinionsJson> resolve(
      Actor actor,
      @PathVariable String id,
      @PathVariable int number,
      @RequestBody ResolutionJson resolution,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    Boolean resolved = resolution.resolved();
    if (resolved == null) {
      throw new Condition.Unclear("请在 resolved 写 true（已解决）或者 false（重新打开）。");
    }
    return carryOut(
        actor,
        Condition.ticket(ReportIds.of(id), match, key, "resolution " + number, resolution),
        match,
        ticket -> district.resolve(actor, ticket, number, resolved));
  }

  private ResponseEntity<OpinionsJson> carryOut(
      Actor actor, Ticket ticket, @Nullable String match, Consumer<Ticket> act) {
    reading.report(actor, ticket.report());
    calls.carryOut(actor, ticket, match, act);
    return answer(actor, ticket.report());
  }

  private static String words(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  private static @Nullable String blank(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static @Nullable BlockId block(@Nullable String text) {
    try {
      return text == null || text.isBlank() ? null : new BlockId(text);
    } catch (IllegalArgumentException e) {
      throw new Condition.Unclear("block 是正文里一段的编号；对全文的意见不要写这一项。");
    }
  }
}
