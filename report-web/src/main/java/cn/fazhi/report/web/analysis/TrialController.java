package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.intake.Manuscript;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.security.Sealing;
import cn.fazhi.report.workflow.desk.TrialDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody has a file read and sees it as the checker does. What was read is carried in the page,
 * sealed, and stored nowhere: the downloads bring it along and it is checked anew.
 */
@Controller
class TrialController {
  private static final String PURPOSE = "trial";
  private static final String PAGE = "analysis/trial";
  private static final int LONGEST_UNIT = 60;

  private final TrialDesk desk;
  private final Sealing sealing;
  private final JsonMapper json;

  TrialController(TrialDesk desk, Sealing sealing, JsonMapper json) {
    this.desk = desk;
    this.sealing = sealing;
    this.json = json;
  }

  /** What a page of a reading carries. */
  record Carried(
      String name, @Nullable String unit, @Nullable Integer year, Manuscript manuscript) {}

  @GetMapping("/trial")
  String choose(Actor actor, Model model) {
    TrialDesk.Wish wish = desk.wish(actor);
    return form(wish.unit(), wish.year() == null ? "" : wish.year().toString(), model);
  }

  private static String form(@Nullable String unit, String year, Model model) {
    model.addAttribute("unit", unit);
    model.addAttribute("year", year);
    return PAGE;
  }

  @PostMapping("/trial")
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String year,
      Model model,
      HttpServletResponse response)
      throws IOException {
    try {
      return show(actor, carried(file, unit.strip(), year.strip()), model);
    } catch (Unreadable unreadable) {
      Unreadable.Fault fault = unreadable.fault();
      RefusalAdvice.answer(fault, response);
      model.addAttribute("refusalTitle", Brought.title(file, fault));
      model.addAttribute("refusal", Brought.advice(file, fault));
    } catch (Refusal.NotReady refusal) {
      RefusalAdvice.show(refusal, "还没有试读", model, response);
    }
    return form(unit, year, model);
  }

  private static Carried carried(@Nullable MultipartFile file, String unit, String year)
      throws IOException {
    if (file == null || Brought.none(file)) {
      throw new Refusal.NotReady("请先选择文件，再点“试读”。");
    }
    if (unit.length() > LONGEST_UNIT) {
      throw new Refusal.NotReady("单位名称太长，请写 " + LONGEST_UNIT + " 个字以内，或者不写。");
    }
    if (!year.isEmpty() && !year.matches("(19|20)[0-9]{2}")) {
      throw new Refusal.NotReady("年度请写四位数字，例如 2025，或者不写。");
    }
    String name = Brought.name(file);
    return new Carried(
        name,
        unit.isEmpty() ? null : unit,
        year.isEmpty() ? null : Integer.valueOf(year),
        Intake.read(file.getBytes(), name));
  }

  private String show(Actor actor, Carried carried, Model model) {
    model.addAttribute(
        "page", ReadingPage.of(analysed(carried), desk.catalogue(carried.unit(), carried.year())));
    model.addAttribute("name", carried.name());
    model.addAttribute("unit", carried.unit());
    model.addAttribute("year", carried.year());
    model.addAttribute(
        "carried", sealing.seal(actor.account(), PURPOSE, json.writeValueAsString(carried)));
    return "analysis/reading";
  }

  private Analysed analysed(Carried carried) {
    return Analysed.of(
        carried.manuscript(),
        desk.check(carried.manuscript().document(), carried.unit(), carried.year()));
  }

  @PostMapping("/trial/json")
  ResponseEntity<byte[]> json(Actor actor, @RequestParam(defaultValue = "") String carried) {
    Carried read = open(actor, carried);
    return Downloads.of(
        Brought.stem(read.name()) + "（读出的内容）.json",
        MediaType.APPLICATION_JSON,
        json.writeValueAsBytes(AnalysisJson.of(analysed(read))));
  }

  @PostMapping("/trial/word")
  ResponseEntity<byte[]> word(Actor actor, @RequestParam(defaultValue = "") String carried) {
    Carried read = open(actor, carried);
    return Downloads.of(
        Brought.stem(read.name()) + "（带检查批注）.docx",
        Downloads.WORD,
        WordWithFindings.of(analysed(read)));
  }

  private Carried open(Actor actor, String carried) {
    return sealing
        .open(actor.account(), PURPOSE, carried)
        .map(text -> json.readValue(text, Carried.class))
        .orElseThrow(() -> new Refusal.NotReady("刚才试读的文稿已经不在了：系统不保存试读的文稿。请回到“试读”重新选择文件，再下载。"));
  }
}
