package cn.fazhi.report.web.district;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.notice.Late;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.Address;
import cn.fazhi.report.web.frame.FormReply;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.Pages;
import cn.fazhi.report.workflow.desk.ReminderDesk;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 催办: the units that have not reported, to be reminded one by one or all at once. */
@Controller
class RemindersController {
  private static final int PAGE = 100;

  private static final Set<Role> WHO = EnumSet.of(Role.REVIEWER, Role.WORKFLOW_ADMIN);

  private final ReminderDesk desk;
  private final OfficeDates dates;

  RemindersController(ReminderDesk desk, OfficeDates dates) {
    this.desk = desk;
    this.dates = dates;
  }

  @GetMapping("/reminders")
  String list(
      Actor actor,
      @RequestParam(defaultValue = "") String cycle,
      @RequestParam(name = "unit", defaultValue = "") String sought,
      @RequestParam(defaultValue = "1") long page,
      Model model) {
    List<Cycle> cycles = desk.cycles(actor);
    if (cycles.isEmpty() && cycle.isEmpty() && WHO.stream().anyMatch(actor::holds)) {
      return "district/no-year";
    }
    String words = sought.strip();
    model.addAttribute("sought", words);
    Cycle shown =
        cycles.stream()
            .filter(c -> cycle.isEmpty() || c.id().value().equals(cycle))
            .findFirst()
            .orElseThrow(Refusal.NotFound::new);
    model.addAttribute("cycles", cycles);
    model.addAttribute("cycle", shown);
    List<Late> all = desk.late(actor, shown.id());
    List<Late> asked = all.stream().filter(late -> late.name().contains(words)).toList();
    Pages pages = Pages.of(asked.size(), PAGE, page);
    model.addAttribute("missing", all.size());
    model.addAttribute("due", all.stream().filter(l -> !dates.today().equals(l.urgedOn())).count());
    model.addAttribute("late", asked.stream().skip(pages.offset()).limit(PAGE).toList());
    model.addAttribute("pages", pages);
    return "district/reminders";
  }

  @PostMapping("/reminders")
  String urge(
      Actor actor,
      @RequestParam(defaultValue = "") String cycle,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String sought,
      @RequestParam(defaultValue = "1") long page,
      FormReply reply) {
    Address list =
        Address.of("/reminders")
            .with("cycle", cycle)
            .with("unit", sought)
            .with("page", Long.toString(page));
    return reply.to(
        () ->
            new FormReply.Next(
                list.toString(), told(desk.urge(actor, new CycleId(cycle), only(unit), words))),
        "还没有催办，您填写的内容还在",
        model -> {
          model.addAttribute("words", words);
          model.addAttribute("only", unit);
          return list(actor, cycle, sought, page, model);
        });
  }

  /** What cannot be a code is no unit of the cycle. */
  private static @Nullable UnitCode only(String unit) {
    try {
      return unit.isEmpty() ? null : new UnitCode(unit);
    } catch (IllegalArgumentException e) {
      throw new Refusal.NotFound();
    }
  }

  private static String told(ReminderDesk.Urged urged) {
    String before =
        urged.before().isEmpty() ? "" : "今天已经催办过" + listed(urged.before()) + "，没有重复发送；明天可以再催。";
    return urged.urged().isEmpty()
        ? before
        : "已催办" + listed(urged.urged()) + "，起草人会在“通知”里看到。" + before;
  }

  private static String listed(List<String> names) {
    return names.size() <= 5
        ? String.join("、", names)
        : String.join("、", names.subList(0, 5)) + "等 " + names.size() + " 个单位";
  }
}
