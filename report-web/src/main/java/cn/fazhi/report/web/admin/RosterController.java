package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.intake.Tables;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.Downloads;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.web.table.Csv;
import cn.fazhi.report.workflow.desk.RosterDesk;
import cn.fazhi.report.workflow.desk.RosterLine;
import cn.fazhi.report.workflow.desk.RosterPlan;
import cn.fazhi.report.workflow.desk.UnitDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Brings in a list of units and people: what it would do is shown first, row by row; one button
 * does it. Between the two the list is carried in the page and stored nowhere.
 */
@Controller
class RosterController {
  /** Characters that a form may carry. */
  private static final int LONGEST = 600_000;

  /** A page shows no more rows than anybody reads; faults are always shown. */
  private static final int SHOWN = 300;

  private final RosterDesk desk;
  private final UnitDesk units;
  private final OneTimeSecrets secrets;

  RosterController(RosterDesk desk, UnitDesk units, OneTimeSecrets secrets) {
    this.desk = desk;
    this.units = units;
    this.secrets = secrets;
  }

  @GetMapping("/units/import")
  String choose(Actor actor) {
    units.tree(actor);
    return "admin/roster";
  }

  @PostMapping("/units/import")
  String preview(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response) {
    units.tree(actor);
    try {
      if (file == null || file.isEmpty()) {
        throw new Refusal.NotReady("请先选择文件，再上传。");
      }
      List<TableRow> rows = Tables.read(bytes(file));
      String list = carried(rows);
      if (list.length() > LONGEST) {
        throw new Unreadable(Unreadable.Fault.LONG_TABLE);
      }
      return show(desk.plan(actor, rows), list, model);
    } catch (Unreadable unreadable) {
      return refused(new Refusal.NotReady(unreadable.fault().sentence()), model, response);
    } catch (Refusal.NotReady refusal) {
      return refused(refusal, model, response);
    }
  }

  private static String refused(Refusal refusal, Model model, HttpServletResponse response) {
    RefusalAdvice.show(refusal, "还没有导入", model, response);
    return "admin/roster";
  }

  private String show(RosterPlan plan, String list, Model model) {
    model.addAttribute("plan", plan);
    model.addAttribute("faults", lines(plan, true));
    model.addAttribute("lines", lines(plan, false).stream().limit(SHOWN).toList());
    model.addAttribute("more", Math.max(0, lines(plan, false).size() - SHOWN));
    model.addAttribute("list", list);
    return "admin/roster-preview";
  }

  private static List<RosterLine> lines(RosterPlan plan, boolean refused) {
    return plan.lines().stream()
        .filter(line -> (line.outcome() == RosterLine.Outcome.REFUSED) == refused)
        .toList();
  }

  @PostMapping("/units/import/confirmed")
  String confirm(
      Actor actor,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String mark,
      Model model,
      RedirectAttributes flash,
      HttpServletResponse response) {
    units.tree(actor);
    List<TableRow> rows = rows(list);
    try {
      RosterPlan plan = desk.carryOut(actor, rows, mark, secrets.make().hash());
      flash.addFlashAttribute("done", "已导入：" + words(plan) + "新账号还不能登录，请安全管理员授予角色、发一次性密码。");
      return "redirect:/units";
    } catch (Refusal.Stale stale) {
      RefusalAdvice.show(stale, "还没有导入", model, response);
      return show(desk.plan(actor, rows), list, model);
    }
  }

  private static String words(RosterPlan plan) {
    StringBuilder words = new StringBuilder();
    plan.counts()
        .forEach((outcome, n) -> words.append(outcome.label()).append(" ").append(n).append(" 行，"));
    return words.substring(0, words.length() - 1) + "。";
  }

  /** The rows that were refused, each with its fault, to be mended in a spreadsheet. */
  @PostMapping("/units/import/faults")
  ResponseEntity<byte[]> faults(Actor actor, @RequestParam(defaultValue = "") String list) {
    units.tree(actor);
    StringBuilder table = new StringBuilder(Csv.MARK);
    table.append(Csv.line("行号", "内容", "原因"));
    lines(desk.plan(actor, rows(list)), true)
        .forEach(
            line ->
                table.append(Csv.line(Integer.toString(line.number()), line.what(), line.words())));
    return csv("没有导入的行.csv", table.toString());
  }

  @GetMapping("/units/import/blank")
  ResponseEntity<byte[]> blank(Actor actor) {
    units.tree(actor);
    return csv(
        "单位和人员.csv",
        Csv.MARK
            + Csv.line("单位编码", "单位名称", "类型", "上级编码", "姓名", "用户名", "角色")
            + Csv.line("YL-01", "青溪镇", "镇", "", "李清", "liqing", "起草人")
            + Csv.line("YL-01", "青溪镇", "镇", "", "周明", "zhouming", "签发人"));
  }

  private static ResponseEntity<byte[]> csv(String name, String table) {
    return Downloads.of(name, Csv.TYPE, table.getBytes(StandardCharsets.UTF_8));
  }

  private static List<TableRow> rows(String list) {
    if (list.isBlank()) {
      throw new Refusal.NotReady("请先选择文件，再上传。");
    }
    return Tables.read(list.getBytes(StandardCharsets.UTF_8));
  }

  /** As lines that read back into the same rows, each under its own number. */
  private static String carried(List<TableRow> rows) {
    StringBuilder list = new StringBuilder();
    int next = 1;
    for (TableRow row : rows) {
      list.append("\r\n".repeat(Math.max(0, row.number() - next)));
      list.append(plain(row));
      next = row.number() + 1;
    }
    return list.toString();
  }

  private static String plain(TableRow row) {
    return String.join(
            ",",
            row.cells().stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"").toList())
        + "\r\n";
  }

  private static byte[] bytes(MultipartFile file) {
    try {
      return file.getBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
