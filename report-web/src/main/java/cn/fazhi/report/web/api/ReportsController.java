package cn.fazhi.report.web.api;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.WordCopies;
import cn.fazhi.report.web.township.Manuscripts;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Opening a unit's report, bringing its text in, looking at it, taking it along. */
@RestController
class ReportsController {
  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final Cycles cycles;
  private final ReportAnswers answers;
  private final WordCopies copies;
  private final Calls calls;

  ReportsController(
      TownshipDesk desk,
      ReadingDesk reading,
      Cycles cycles,
      ReportAnswers answers,
      WordCopies copies,
      Calls calls) {
    this.desk = desk;
    this.reading = reading;
    this.cycles = cycles;
    this.answers = answers;
    this.copies = copies;
    this.calls = calls;
  }

  /** Which report to open; {@code unit} may be left out by whoever drafts for one unit only. */
  record OpeningJson(@Nullable String cycle, @Nullable String unit) {}

  @PostMapping(path = "/api/v1/reports", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<ReportJson> open(Actor actor, @RequestBody OpeningJson opening) {
    return answers.now(actor, opened(actor, opening.cycle(), opening.unit()));
  }

  /** The file is read first: one that cannot be read opens nothing. */
  @PostMapping(path = "/api/v1/reports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<ReportJson> bring(
      Actor actor,
      @RequestParam String cycle,
      @RequestParam(required = false) @Nullable String unit,
      @RequestParam MultipartFile file,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key)
      throws IOException {
    byte[] bytes = file.getBytes();
    String name = Manuscripts.name(file.getOriginalFilename());
    Manuscripts.Read read = Manuscripts.read(bytes, name);
    ReportId id = opened(actor, cycle, unit);
    Report report = reading.report(actor, id);
    Document before = reading.text(actor, report);
    String held = match == null && blank(before) ? Condition.tag(report) : match;
    if (key == null) {
      Condition.required(held);
    }
    calls.carryOut(
        actor,
        Condition.ticket(
            id, held == null ? Condition.NOTHING : held, key, "import", file(name, bytes)),
        held,
        shown -> desk.bring(actor, shown, name, bytes, Manuscripts.adopt(read, before)));
    return answers.now(actor, id);
  }

  private static String file(String name, byte[] bytes) {
    return name + " " + Digest.sm3(bytes);
  }

  /** Nothing is written in it that a file could take the place of. */
  private static boolean blank(Document text) {
    return text.blocks().stream()
        .noneMatch(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.TABLE);
  }

  private ReportId opened(Actor actor, @Nullable String cycle, @Nullable String unit) {
    if (cycle == null || cycle.isBlank()) {
      throw new Condition.Unclear("请在 cycle 写明是哪个年度，取值见 GET /api/v1/cycles。");
    }
    CycleId id = new CycleId(cycle);
    return desk.open(actor, id, unit == null || unit.isBlank() ? only(actor, id) : code(unit));
  }

  private UnitCode only(Actor actor, CycleId id) {
    List<UnitCode> mine =
        cycles.find(id).map(Cycle::units).orElseThrow(Refusal.NotFound::new).stream()
            .filter(unit -> actor.holds(Role.DRAFTER, unit))
            .toList();
    if (mine.size() > 1) {
      throw new Condition.Unclear("您是几个单位的起草人，请在 unit 写明给哪个单位建立报告。");
    }
    return mine.stream().findFirst().orElseThrow(Refusal.NotFound::new);
  }

  private static UnitCode code(String text) {
    try {
      return new UnitCode(text);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }

  @GetMapping("/api/v1/reports/{id}")
  ResponseEntity<ReportJson> report(Actor actor, @PathVariable String id) {
    return answers.now(actor, ReportIds.of(id));
  }

  @GetMapping("/api/v1/reports/{id}/export")
  ResponseEntity<byte[]> export(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "docx") String format) {
    Report report = reading.report(actor, ReportIds.of(id));
    if (!format.equals("docx")) {
      throw new Refusal.NotReady("现在只能导出 docx：请把 format 写成 docx，或者不写。PDF 和 OFD 能导出时，接口说明里会写明。");
    }
    return copies.of(actor, report);
  }
}
