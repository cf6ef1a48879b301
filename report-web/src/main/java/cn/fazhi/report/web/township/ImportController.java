package cn.fazhi.report.web.township;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.Upload;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.frame.ReportHeads;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Bringing in a Word file: upload, look at the parts that were recognised, correct and confirm
 * them.
 */
@Controller
class ImportController {
  private static final String SAME = "";
  private static final String NO_PART = "NONE";

  private final TownshipDesk desk;
  private final ReadingDesk reading;
  private final ReportHeads heads;

  ImportController(TownshipDesk desk, ReadingDesk reading, ReportHeads heads) {
    this.desk = desk;
    this.reading = reading;
    this.heads = heads;
  }

  /**
   * A block on the confirming page; {@code begins} is the part that begins at it, as the select box
   * has it, and {@code opening} whether none has begun before it.
   */
  record Row(
      String id, String text, boolean running, boolean heading, String begins, boolean opening) {}

  @GetMapping("/reports/{id}/import")
  String choose(Actor actor, @PathVariable String id, Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    model.addAttribute("head", heads.of(actor, report));
    return "township/import";
  }

  @PostMapping("/reports/{id}/import")
  String upload(
      Actor actor,
      @PathVariable String id,
      Ticket ticket,
      @RequestParam MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    Report report = reading.report(actor, ReportIds.of(id));
    report.permit(actor, Act.IMPORT);
    byte[] bytes = file.getBytes();
    String name = Manuscripts.name(file.getOriginalFilename());
    try {
      Manuscripts.read(bytes, name);
    } catch (Unreadable unreadable) {
      RefusalAdvice.answer(unreadable.fault(), response);
      model.addAttribute("head", heads.of(actor, report));
      boolean chosen = bytes.length > 0 || !name.equals(Manuscripts.name(null));
      model.addAttribute("refusalTitle", chosen ? "“" + name + "”没有导入" : "还没有选择文件");
      model.addAttribute("refusal", chosen ? unreadable.fault().sentence() : "请先选择文件，再点“上传并识别”。");
      return "township/import";
    }
    Upload kept = desk.keep(actor, ticket, name, bytes);
    return "redirect:/reports/" + id + "/import/" + kept.id();
  }

  @GetMapping("/reports/{id}/import/{upload}")
  String confirm(Actor actor, @PathVariable String id, @PathVariable String upload, Model model) {
    Report report = reading.report(actor, ReportIds.of(id));
    return confirming(actor, report, reading.upload(actor, report, upload), Map.of(), model);
  }

  private String confirming(
      Actor actor, Report report, Upload original, Map<String, String> chosen, Model model) {
    Manuscripts.Read read = Manuscripts.read(original.bytes(), original.name());
    List<Row> rows = rows(read, chosen);
    Set<StatutoryPart> missing = EnumSet.allOf(StatutoryPart.class);
    read.divided().blocks().forEach(block -> missing.remove(block.part()));
    model.addAttribute("head", heads.of(actor, report));
    model.addAttribute("upload", original);
    model.addAttribute("rows", rows);
    model.addAttribute("parts", StatutoryPart.values());
    model.addAttribute("missing", missing.stream().filter(StatutoryPart::required).toList());
    model.addAttribute("spans", read.outline().parts());
    model.addAttribute("notices", read.manuscript().notices());
    model.addAttribute(
        "replaces",
        report.text().blocks().stream()
            .anyMatch(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.TABLE));
    return "township/confirm";
  }

  private static List<Row> rows(Manuscripts.Read read, Map<String, String> chosen) {
    List<Row> rows = new ArrayList<>();
    StatutoryPart before = null;
    boolean opening = true;
    for (Block block : read.divided().blocks()) {
      boolean running = block.kind().running();
      String recognised =
          block.part() == before || !running
              ? SAME
              : block.part() == null ? NO_PART : block.part().name();
      String begins = chosen.getOrDefault("begins." + block.id(), recognised);
      rows.add(
          new Row(block.id().value(), block.text(), running, block.level() > 0, begins, opening));
      opening = opening && (begins.equals(SAME) || begins.equals(NO_PART));
      before = running ? block.part() : before;
    }
    return rows;
  }

  @PostMapping("/reports/{id}/import/{upload}")
  String take(
      Actor actor,
      @PathVariable String id,
      @PathVariable String upload,
      Ticket ticket,
      @RequestParam Map<String, String> fields,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    Report report = reading.report(actor, ReportIds.of(id));
    Upload original = reading.upload(actor, report, upload);
    try {
      Document brought = Manuscripts.read(original.bytes(), original.name()).divided();
      Document text = Manuscripts.adopt(brought, begins(fields), reading.text(actor, report));
      desk.confirm(actor, ticket, original.id(), text);
    } catch (Refusal refusal) {
      if (refusal instanceof Refusal.NotFound) {
        throw refusal;
      }
      RefusalAdvice.show(refusal, "没有导入，您的选择还在下面", model, response);
      return confirming(actor, report, original, fields, model);
    }
    flash.addFlashAttribute("done", "已导入“" + original.name() + "”。请看下面的检查结果，改好后提交。");
    return "redirect:/reports/" + id + "/check";
  }

  @PostMapping("/reports/{id}/import/{upload}/discard")
  String discard(
      Actor actor, @PathVariable String id, @PathVariable String upload, RedirectAttributes flash) {
    desk.discard(actor, ReportIds.of(id), upload);
    flash.addFlashAttribute("done", "没有导入，刚才上传的文件已删除，正文没有变化。");
    return "redirect:/reports/" + id;
  }

  private static Map<String, @Nullable StatutoryPart> begins(Map<String, String> fields) {
    Map<String, @Nullable StatutoryPart> begins = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith("begins.") && !value.equals(SAME)) {
            begins.put(
                name.substring("begins.".length()), value.equals(NO_PART) ? null : part(value));
          }
        });
    return begins;
  }

  private static StatutoryPart part(String name) {
    try {
      return StatutoryPart.valueOf(name);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotReady("请在下拉框里选择每一部分从哪一段起，再确认导入。");
    }
  }
}
