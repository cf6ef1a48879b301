package cn.fazhi.report.web.api;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.township.Manuscripts;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The working text of a unit's report, read and written whole. */
@RestController
class TextController {
  private static final String NOTE = "接口写入全文";
  private static final int MOST_BLOCKS = 5_000;
  private static final int MOST_LETTERS = 1_000_000;

  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final Calls calls;

  TextController(TownshipDesk desk, ReadingDesk reading, Calls calls) {
    this.desk = desk;
    this.reading = reading;
    this.calls = calls;
  }

  /** The whole text as it shall be. */
  record WrittenJson(@Nullable List<TextJson.BlockJson> blocks) {}

  @GetMapping("/api/v1/reports/{id}/text")
  ResponseEntity<TextJson> text(Actor actor, @PathVariable String id) {
    return answer(actor, reading.report(actor, ReportIds.of(id)));
  }

  private ResponseEntity<TextJson> answer(Actor actor, Report report) {
    Document text = reading.text(actor, report);
    return ResponseEntity.ok()
        .eTag(Condition.tag(report))
        .body(
            new TextJson(
                report.id().value(),
                text.digest(),
                text.length(),
                TextJson.BlockJson.of(text),
                reading.check(report, text).findings().stream()
                    .map(TextJson.FindingJson::of)
                    .toList()));
  }

  @PutMapping("/api/v1/reports/{id}/text")
  ResponseEntity<TextJson> write(
      Actor actor,
      @PathVariable String id,
      @RequestBody WrittenJson written,
      @RequestHeader(name = "If-Match", required = false) @Nullable String match,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
    ReportId report = ReportIds.of(id);
    Document before = reading.text(actor, reading.report(actor, report));
    Document text = document(written.blocks(), before);
    calls.carryOut(
        actor,
        Condition.ticket(report, Condition.required(match), key, "text", written),
        match,
        ticket -> desk.write(actor, ticket, Act.SAVE, text, NOTE));
    return answer(actor, reading.report(actor, report));
  }

  private static Document document(@Nullable List<TextJson.BlockJson> blocks, Document before) {
    if (blocks == null || blocks.size() > MOST_BLOCKS) {
      throw new Condition.Unclear("请在 blocks 里写上全文，最多 " + MOST_BLOCKS + " 段。");
    }
    List<Block> text = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int letters = 0;
    for (int i = 0; i < blocks.size(); i++) {
      TextJson.BlockJson block = blocks.get(i);
      String fault = block == null ? "没有内容" : fault(block, seen, before);
      if (fault != null) {
        throw new Refusal.NotReady("blocks 的第 " + (i + 1) + " 段：" + fault);
      }
      letters += block.label().length() + block.body().length();
      text.add(block(block));
    }
    if (letters > MOST_LETTERS) {
      throw new Refusal.NotReady("全文太长，最多 " + MOST_LETTERS + " 字。");
    }
    return new Document(text);
  }

  /** What is wrong with it; ids are given by the system, so that they keep naming one paragraph. */
  private static @Nullable String fault(
      TextJson.BlockJson block, Set<String> seen, Document before) {
    if (block.kind() == null || block.label() == null || block.body() == null) {
      return "kind、label、body 都要写，没有编号的 label 写空字符串。";
    }
    if (block.level() < 0 || block.level() > 4) {
      return "level 是 0 到 4。";
    }
    if (block.id() == null) {
      return null;
    }
    if (before.blocks().stream().noneMatch(b -> b.id().value().equals(block.id()))) {
      return "没有编号是 " + block.id() + " 的段落；新写的段落不要写 id，由系统编号。";
    }
    return seen.add(block.id()) ? null : "编号 " + block.id() + " 写了两次。";
  }

  private static Block block(TextJson.BlockJson b) {
    BlockId id = b.id() == null ? Manuscripts.fresh() : new BlockId(b.id());
    return new Block(id, b.kind(), b.level(), b.label(), b.body(), b.part());
  }
}
