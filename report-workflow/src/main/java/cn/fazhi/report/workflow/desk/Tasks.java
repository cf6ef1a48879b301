package cn.fazhi.report.workflow.desk;

import static java.util.stream.Collectors.groupingBy;

import cn.fazhi.report.core.report.ReportRegister;
import cn.fazhi.report.workflow.route.Route;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds what waits in the engine against what waits according to the reports. */
final class Tasks {
  private Tasks() {}

  static List<Health.Trouble> troubles(
      List<ReportRegister.Waiting> waiting, List<Route.Run> running) {
    Map<String, List<Route.Run>> runs =
        new HashMap<>(running.stream().collect(groupingBy(Route.Run::report)));
    List<Health.Trouble> troubles = new ArrayList<>();
    for (ReportRegister.Waiting report : waiting) {
      List<Route.Run> own = runs.getOrDefault(report.id().value(), List.of());
      runs.remove(report.id().value());
      String what = wrong(own, report.step());
      if (!what.isEmpty()) {
        troubles.add(
            new Health.Trouble(
                report.id().value(), report.bureau(), report.unit(), report.year(), what));
      }
    }
    runs.keySet().stream()
        .sorted()
        .map(id -> new Health.Trouble(id, null, null, 0, "流程引擎里有待办，但没有报告在等人办理。"))
        .forEach(troubles::add);
    return troubles;
  }

  private static String wrong(List<Route.Run> runs, String step) {
    List<String> open = runs.stream().flatMap(run -> run.openSteps().stream()).toList();
    if (open.isEmpty()) {
      return "没有待办，谁也办理不了。";
    }
    if (runs.size() > 1 || open.size() > 1) {
      return "有 " + open.size() + " 个待办，应当只有 1 个。";
    }
    return open.get(0).equals(step) ? "" : "待办停在“" + open.get(0) + "”，报告停在“" + step + "”。";
  }
}
