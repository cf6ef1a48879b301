package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.Calendars;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowDrawing;
import cn.fazhi.report.workflow.flow.FlowPicture;
import cn.fazhi.report.workflow.flow.FlowWords;
import cn.fazhi.report.workflow.flow.Keeping;
import cn.fazhi.report.workflow.flow.TrialRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** A flow to look at before it is used: drawn, and walked through with a pretended report. */
@Controller
class DrawingController {
  private static final int LONGEST_WALK = 60;

  private final FlowDesk desk;
  private final FlowPages pages;
  private final OfficeDates dates;
  private final Calendars calendars;

  DrawingController(FlowDesk desk, FlowPages pages, OfficeDates dates, Calendars calendars) {
    this.desk = desk;
    this.pages = pages;
    this.dates = dates;
    this.calendars = calendars;
  }

  /** A choice with all acts that lead through it. */
  record Ahead(TrialRun.Choice choice, List<Act> acts) {
    static Ahead of(TrialRun run, TrialRun.Choice choice) {
      return new Ahead(
          choice, Stream.concat(run.acts().stream(), Stream.of(choice.act())).toList());
    }
  }

  @GetMapping(path = "/flows/{key}/{number}/drawing.bpmn", produces = "application/xml")
  @ResponseBody
  String bpmn(Actor actor, @PathVariable String key, @PathVariable String number) {
    return FlowDrawing.bpmn(sound(actor, key, number));
  }

  @GetMapping(path = "/flows/{key}/{number}/drawing.svg", produces = "image/svg+xml")
  @ResponseBody
  String svg(Actor actor, @PathVariable String key, @PathVariable String number) {
    return FlowPicture.svg(sound(actor, key, number));
  }

  /** The acts so far stand in the address and nowhere else. */
  @GetMapping("/flows/{key}/{number}/trial")
  String trial(
      Actor actor,
      @PathVariable String key,
      @PathVariable String number,
      @RequestParam(name = "act", required = false) List<String> words,
      Model model) {
    Flow flow = sound(actor, key, number);
    List<Act> wanted = acts(words == null ? List.of() : words);
    TrialRun run = TrialRun.of(flow, dates.today(), calendars.after(dates.today()), wanted);
    pages.show(desk.find(actor, flow.version()), flow, model);
    model.addAttribute("run", run);
    model.addAttribute("step", run.step().orElse(null));
    model.addAttribute(
        "who", run.step().map(step -> FlowWords.who(step, pages::name)).orElse(null));
    model.addAttribute("ways", run.choices().stream().map(c -> Ahead.of(run, c)).toList());
    model.addAttribute("back", run.acts().subList(0, Math.max(0, run.acts().size() - 1)));
    model.addAttribute("full", run.acts().size() >= LONGEST_WALK);
    model.addAttribute("stopped", words != null && run.acts().size() < words.size());
    return "admin/trial";
  }

  /** Up to the first that is none. */
  private static List<Act> acts(List<String> words) {
    List<Act> acts = new ArrayList<>();
    for (String word : words.subList(0, Math.min(words.size(), LONGEST_WALK))) {
      var act = Arrays.stream(Act.values()).filter(a -> a.name().equals(word)).findFirst();
      if (act.isEmpty()) {
        break;
      }
      acts.add(act.get());
    }
    return acts;
  }

  private Flow sound(Actor actor, String key, String number) {
    KeptFlow kept = desk.find(actor, FlowPages.version(key, number));
    if (!desk.faults(kept).isEmpty()) {
      throw new Refusal.NotReady("这个流程还有检查没有通过的地方，改好以后才能画图和试运行。请返回步骤表，看看标出的问题。");
    }
    return Keeping.flow(kept);
  }
}
