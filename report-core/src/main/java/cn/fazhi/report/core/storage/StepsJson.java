package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.KeptStep;
import cn.fazhi.report.core.report.StepKind;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;

/** A flow's steps as kept: a list in their order. */
final class StepsJson {
  private static final TypeReference<List<Kept>> STEPS = new TypeReference<>() {};

  private StepsJson() {}

  static String write(List<KeptStep> steps) {
    return Json.write(steps.stream().map(Kept::of).toList());
  }

  static List<KeptStep> read(String json) {
    return Json.read(json, STEPS).stream().map(Kept::step).toList();
  }

  /** The kept form of a step; its names are in the database and cannot follow a renaming. */
  record Kept(
      String key,
      String name,
      StepKind kind,
      String who,
      List<String> sections,
      int workingDays,
      int reminderDays,
      String reentry) {
    static Kept of(KeptStep s) {
      List<String> sections = s.sections().stream().map(UnitCode::value).sorted().toList();
      return new Kept(
          s.key(),
          s.name(),
          s.kind(),
          s.who(),
          sections,
          s.workingDays(),
          s.reminderDays(),
          s.reentry());
    }

    KeptStep step() {
      return new KeptStep(
          key,
          name,
          kind,
          who,
          sections.stream().map(UnitCode::new).collect(Collectors.toSet()),
          workingDays,
          reminderDays,
          reentry);
    }
  }
}
