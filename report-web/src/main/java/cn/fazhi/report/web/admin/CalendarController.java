package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.CalendarDay;
import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.intake.Tables;
import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.TypedDay;
import cn.fazhi.report.workflow.desk.CalendarDesk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The working calendar: holidays and the days worked instead, entered line by line. */
@Controller
class CalendarController {
  private final CalendarDesk desk;
  private final OfficeDates dates;

  CalendarController(CalendarDesk desk, OfficeDates dates) {
    this.desk = desk;
    this.dates = dates;
  }

  @GetMapping("/calendar")
  String calendar(Actor actor, @RequestParam(defaultValue = "") String year, Model model) {
    int shown = year.matches("20[2-9]\\d") ? Integer.parseInt(year) : dates.today().getYear();
    model.addAttribute("year", desk.year(actor, shown));
    model.addAttribute("today", dates.today());
    return "admin/calendar";
  }

  @PostMapping("/calendar")
  String put(
      Actor actor,
      @RequestParam(defaultValue = "") String lines,
      @RequestParam(defaultValue = "") String year,
      FormReply reply) {
    desk.year(actor, dates.today().getYear());
    return reply.to(
        () -> put(actor, lines),
        "还没有登记，您填写的内容还在",
        model -> calendar(actor, year, model.addAttribute("lines", lines)));
  }

  private FormReply.Next put(Actor actor, String lines) {
    if (lines.isBlank()) {
      throw new Refusal.NotReady("请先填写，每行一天。");
    }
    List<CalendarDay> days = CalendarDesk.read(read(lines));
    desk.putAll(actor, days);
    return new FormReply.Next(
        "/calendar?year=" + days.get(0).day().getYear(), "已登记 " + days.size() + " 天，新的期限按它计算。");
  }

  /** People type the Chinese comma as well. */
  private static List<TableRow> read(String lines) {
    try {
      return Tables.read(lines.replace('，', ',').getBytes(StandardCharsets.UTF_8));
    } catch (Unreadable unreadable) {
      throw new Refusal.NotReady("这些行读不出来：每行写一天，例如 2027-02-09,放假,春节");
    }
  }

  @PostMapping("/calendar/removal")
  String remove(
      Actor actor, @RequestParam(defaultValue = "") String day, RedirectAttributes flash) {
    desk.year(actor, dates.today().getYear());
    LocalDate usual = TypedDay.of(day, "请选择要去掉的日期。");
    desk.remove(actor, usual);
    flash.addFlashAttribute("done", dates.fullDay(usual) + "恢复为平常的日子。");
    return "redirect:/calendar?year=" + usual.getYear();
  }
}
