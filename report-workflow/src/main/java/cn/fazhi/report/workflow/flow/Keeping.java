package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.KeptStep;
import cn.fazhi.report.core.report.Signed;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Turns a flow into the form in which it is kept, and back. */
public final class Keeping {
  private static final String SECTIONS = "SECTIONS";
  private static final Signed MAKER = new Signed(new AccountId("-"), "系统", Instant.EPOCH);

  private Keeping() {}

  public static Flow flow(KeptFlow kept) {
    List<Step> steps = kept.steps().stream().map(Keeping::step).toList();
    int last = steps.size() - 1;
    return new Flow(kept.flow(), kept.name(), steps.subList(0, last), steps.get(last));
  }

  public static List<KeptStep> steps(Flow flow) {
    return flow.steps().stream().map(Keeping::kept).toList();
  }

  /** A flow that has come with the system, as if somebody had kept it. */
  public static KeptFlow shipped(Flow flow) {
    return new KeptFlow(
        flow.version(),
        null,
        flow.version(),
        0,
        KeptFlow.State.ACTIVE,
        flow.name(),
        steps(flow),
        MAKER,
        MAKER,
        MAKER,
        null,
        null,
        null);
  }

  private static KeptStep kept(Step step) {
    Who who = step.who();
    return new KeptStep(
        step.key(),
        step.name(),
        step.kind(),
        who instanceof Who.Side side ? side.name() : SECTIONS,
        who instanceof Who.Sections sections ? sections.codes() : Set.of(),
        step.workingDays(),
        step.reminderDays(),
        step.reentry().name());
  }

  private static Step step(KeptStep kept) {
    return new Step(
        kept.key(),
        kept.name(),
        kept.kind(),
        kept.who().equals(SECTIONS)
            ? new Who.Sections(kept.sections())
            : Who.Side.valueOf(kept.who()),
        kept.workingDays(),
        kept.reminderDays(),
        Reentry.valueOf(kept.reentry()));
  }
}
