package cn.fazhi.report.web.admin;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.workflow.desk.FlowDesk;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowCheck;
import cn.fazhi.report.workflow.flow.FlowEdit;
import cn.fazhi.report.workflow.flow.FlowWords;
import cn.fazhi.report.workflow.flow.Keeping;
import cn.fazhi.report.workflow.flow.Reentry;
import cn.fazhi.report.workflow.flow.Step;
import cn.fazhi.report.workflow.flow.Who;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about flows have in common: how a version and its steps are shown. */
@Component
class FlowPages {
  private final FlowDesk desk;
  private final Units units;
  private final OfficeDates dates;

  FlowPages(FlowDesk desk, Units units, OfficeDates dates) {
    this.desk = desk;
    this.units = units;
    this.dates = dates;
  }

  /** A version as a row of a list. */
  record Row(KeptFlow kept, int running, String hands) {
    public String address() {
      return "/flows/" + kept.flow().key() + "/" + kept.flow().version();
    }

    public String title() {
      return FlowPages.title(kept);
    }
  }

  /** A step as a row of the table. */
  record StepRow(
      Step step,
      String who,
      Set<String> sections,
      boolean movable,
      boolean up,
      boolean down,
      boolean named,
      boolean reenters,
      List<String> faults,
      List<FlowWords.Way> ways) {}

  static String title(KeptFlow kept) {
    return kept.name() + " 第 " + kept.flow().version() + " 版";
  }

  /** The version in an address; whatever is none is not found. */
  static FlowVersion version(String key, String number) {
    if (!number.matches("[0-9]{1,6}")) {
      throw new Refusal.NotFound();
    }
    return new FlowVersion(key, Integer.parseInt(number));
  }

  List<Row> rows(Actor actor) {
    Map<FlowVersion, Integer> running = desk.running(actor);
    return desk.list(actor).stream().map(kept -> row(kept, running)).toList();
  }

  private Row row(KeptFlow kept, Map<FlowVersion, Integer> running) {
    return new Row(kept, running.getOrDefault(kept.flow(), 0), hands(kept));
  }

  /** The version with its steps, its faults, and where each step leads. */
  void show(KeptFlow kept, Flow flow, Model model) {
    List<FlowCheck.Fault> faults = desk.faults(kept);
    boolean sound = faults.isEmpty() && flow.equals(Keeping.flow(kept));
    model.addAttribute("kept", kept);
    model.addAttribute("address", row(kept, Map.of()).address());
    model.addAttribute("heading", title(kept));
    model.addAttribute("hands", hands(kept));
    model.addAttribute("flow", flow);
    model.addAttribute("faults", faults);
    model.addAttribute("sound", sound);
    model.addAttribute("draft", kept.state() == KeptFlow.State.DRAFT);
    model.addAttribute("sections", desk.sections(kept));
    model.addAttribute("kinds", FlowEdit.KINDS);
    model.addAttribute("reentries", Reentry.values());
    model.addAttribute(
        "rows", flow.steps().stream().map(step -> row(flow, step, faults, sound)).toList());
  }

  private StepRow row(Flow flow, Step step, List<FlowCheck.Fault> faults, boolean sound) {
    return new StepRow(
        step,
        FlowWords.who(step, this::name),
        step.who() instanceof Who.Sections sections
            ? sections.codes().stream().map(UnitCode::value).collect(Collectors.toSet())
            : Set.of(),
        FlowEdit.movable(flow, step),
        FlowEdit.movable(flow, step, -1),
        FlowEdit.movable(flow, step, 1),
        switch (step.kind()) {
          case REVIEW, COUNTERSIGN -> true;
          default -> false;
        },
        FlowWords.choosesReentry(step.kind()),
        faults.stream()
            .filter(fault -> step.key().equals(fault.step()))
            .map(FlowCheck.Fault::sentence)
            .toList(),
        sound ? FlowWords.ways(flow, step) : List.of());
  }

  String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse(code.value());
  }

  private String hands(KeptFlow kept) {
    if (kept.bureau() == null) {
      return "随系统提供";
    }
    String who = kept.last().name() + " " + dates.moment(kept.last().at()) + " ";
    return switch (kept.state()) {
      case DRAFT -> who + "修改";
      case ACTIVE -> who + "启用";
      case RETIRED -> who + "停用：" + kept.retiredFor();
    };
  }
}
