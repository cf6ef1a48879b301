package cn.fazhi.report.web.admin;

import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowEdit;
import cn.fazhi.report.workflow.flow.FlowWords;
import cn.fazhi.report.workflow.flow.Reentry;
import cn.fazhi.report.workflow.flow.Step;
import cn.fazhi.report.workflow.flow.Who;
import java.util.List;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/**
 * The table of steps as somebody typed it, over the flow as it was shown. Whichever button was
 * pressed, all that was typed comes along.
 */
final class FlowForm {
  private final MultiValueMap<String, String> typed;
  private final List<Unit> sections;

  FlowForm(MultiValueMap<String, String> typed, List<Unit> sections) {
    this.typed = typed;
    this.sections = sections;
  }

  /** The flow with what was typed, and then with what the button asks for. */
  Flow over(Flow shown) {
    return pressed(filled(inTypedOrder(shown)));
  }

  /** Where the page is to open again: at the step that was moved. */
  String anchor() {
    String[] what = button();
    return what.length > 1 && !what[0].equals("remove") ? "#step-" + what[1] : "#steps";
  }

  private String[] button() {
    return text("do", "save").split(":", 2);
  }

  private Flow pressed(Flow flow) {
    String[] what = button();
    String key = what.length > 1 ? what[1] : "";
    boolean there = flow.steps().stream().anyMatch(step -> step.key().equals(key));
    return switch (what[0]) {
      case "up" -> there ? FlowEdit.moved(flow, key, -1) : flow;
      case "down" -> there ? FlowEdit.moved(flow, key, 1) : flow;
      case "remove" -> there ? FlowEdit.without(flow, key) : flow;
      case "add" -> FlowEdit.with(flow, kind("add-kind", StepKind.REVIEW));
      default -> flow;
    };
  }

  /** The steps that the page had, in its order: a form that is sent late may know others. */
  private Flow inTypedOrder(Flow shown) {
    List<String> keys = typed.getOrDefault("step", List.of());
    List<Step> middle =
        keys.stream()
            .flatMap(key -> shown.line().stream().filter(step -> step.key().equals(key)))
            .toList();
    boolean all =
        middle.size() == shown.line().size() && Set.copyOf(middle).size() == middle.size();
    return all ? new Flow(shown.version(), shown.name(), middle, shown.revision()) : shown;
  }

  private Flow filled(Flow flow) {
    return new Flow(
        flow.version(),
        text("name", flow.name()).strip(),
        flow.line().stream().map(step -> filled(flow, step)).toList(),
        filled(flow, flow.revision()));
  }

  private Step filled(Flow flow, Step step) {
    String key = step.key();
    StepKind kind = FlowEdit.movable(flow, step) ? kind("kind-" + key, step.kind()) : step.kind();
    return new Step(
        key,
        text("name-" + key, step.name()).strip(),
        kind,
        who(key, kind),
        number("days-" + key, step.workingDays()),
        number("remind-" + key, step.reminderDays()),
        reentry(key, kind, step.reentry()));
  }

  /** The kind says whose turn it is; only reviews and countersigning leave a choice. */
  private Who who(String key, StepKind kind) {
    Set<UnitCode> named =
        sections.stream()
            .map(Unit::code)
            .filter(code -> typed.getOrDefault("section-" + key, List.of()).contains(code.value()))
            .collect(toSet());
    return switch (kind) {
      case COUNTERSIGN -> new Who.Sections(named);
      case REVIEW -> named.isEmpty() ? Who.Side.BUREAU : new Who.Sections(named);
      case DECISION, PUBLICATION -> Who.Side.BUREAU;
      default -> Who.Side.UNIT;
    };
  }

  private Reentry reentry(String key, StepKind kind, Reentry shown) {
    if (!FlowWords.choosesReentry(kind)) {
      return Reentry.FIRST_DISTRICT_STEP;
    }
    String wanted = text("reentry-" + key, shown.name());
    return wanted.equals(Reentry.THIS_STEP.name())
        ? Reentry.THIS_STEP
        : Reentry.FIRST_DISTRICT_STEP;
  }

  private StepKind kind(String field, StepKind shown) {
    String wanted = text(field, shown.name());
    return FlowEdit.KINDS.stream().filter(k -> k.name().equals(wanted)).findFirst().orElse(shown);
  }

  /** What is no number is none that fits, and the check says so at the step. */
  private int number(String field, int shown) {
    String wanted = text(field, Integer.toString(shown)).strip();
    return wanted.matches("[0-9]{1,4}") ? Integer.parseInt(wanted) : -1;
  }

  private String text(String field, String otherwise) {
    String value = typed.getFirst(field);
    return value == null ? otherwise : value;
  }
}
