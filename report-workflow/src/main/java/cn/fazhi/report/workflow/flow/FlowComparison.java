package cn.fazhi.report.workflow.flow;

import static java.util.stream.Collectors.joining;

import cn.fazhi.report.core.people.UnitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Says in words what one version of a flow has that another has not. */
public final class FlowComparison {
  private final Flow before;
  private final Flow after;
  private final Function<UnitCode, String> names;
  private final List<String> words = new ArrayList<>();

  private FlowComparison(Flow before, Flow after, Function<UnitCode, String> names) {
    this.before = before;
    this.after = after;
    this.names = names;
  }

  /**
   * One sentence for each difference, none where they say the same.
   *
   * @param names of units
   */
  public static List<String> words(Flow before, Flow after, Function<UnitCode, String> names) {
    FlowComparison comparison = new FlowComparison(before, after, names);
    comparison.all();
    return List.copyOf(comparison.words);
  }

  private void all() {
    differ("流程的名称", before.name(), after.name());
    before.steps().stream()
        .filter(step -> same(after, step).isEmpty())
        .forEach(step -> words.add("去掉了步骤“" + step.name() + "”（" + step.kind().label() + "）。"));
    after.steps().stream().filter(step -> same(before, step).isEmpty()).forEach(this::added);
    order();
    before.steps().forEach(step -> same(after, step).ifPresent(now -> step(step, now)));
  }

  private void added(Step step) {
    int place = after.line().indexOf(step);
    String where = place > 0 ? "，在“" + after.line().get(place - 1).name() + "”之后" : "";
    words.add("增加了步骤“" + step.name() + "”（" + step.kind().label() + "）" + where + "。");
  }

  private void order() {
    List<String> was = common(before, after);
    if (!was.equals(common(after, before))) {
      words.add(
          "步骤的先后变了：现在是" + after.line().stream().map(Step::name).collect(joining(" → ")) + "。");
    }
  }

  private void step(Step was, Step is) {
    String step = "步骤“" + was.name() + "”的";
    differ(step + "名称", was.name(), is.name());
    differ(step + "类型", was.kind().label(), is.kind().label());
    differ(step + "办理单位", who(was), who(is));
    differ(step + "办理时限", days(was.workingDays()), days(is.workingDays()));
    differ(step + "提前提醒", days(was.reminderDays()), days(is.reminderDays()));
    differ(step + "退回后再报", was.reentry().label(), is.reentry().label());
  }

  private void differ(String what, String was, String is) {
    if (!was.equals(is)) {
      words.add(what + "由“" + was + "”改为“" + is + "”。");
    }
  }

  private String who(Step step) {
    return FlowWords.who(step, names);
  }

  private static String days(int days) {
    return days == 0 ? "不限" : days + " 个工作日";
  }

  private static List<String> common(Flow flow, Flow other) {
    return flow.line().stream()
        .map(Step::key)
        .filter(key -> other.line().stream().anyMatch(step -> step.key().equals(key)))
        .toList();
  }

  private static Optional<Step> same(Flow flow, Step step) {
    return flow.steps().stream().filter(other -> other.key().equals(step.key())).findFirst();
  }
}
