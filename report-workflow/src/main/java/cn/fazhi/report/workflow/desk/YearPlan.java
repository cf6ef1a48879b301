package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.cycle.ShippedTemplate;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.cycle.TemplateVersion;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.Flows;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts a year after the one before, or after the statute where there was none. */
@Component
class YearPlan {
  /** From then on people think of the running year's report. */
  private static final int JULY = 7;

  private final Units units;
  private final Templates templates;
  private final Flows flows;

  YearPlan(Units units, Templates templates, Flows flows) {
    this.units = units;
    this.templates = templates;
    this.flows = flows;
  }

  Cycle after(@Nullable Cycle last, UnitCode bureau, LocalDate today) {
    int running = today.getMonthValue() < JULY ? today.getYear() - 1 : today.getYear();
    int year = last == null ? running : last.year() + 1;
    UnitTree tree = new UnitTree(units.all());
    Set<UnitCode> expected =
        last == null
            ? tree.reportingTo(bureau).stream().map(Unit::code).collect(Collectors.toSet())
            : YearCheck.successors(last.units(), tree);
    return new Cycle(
        new CycleId(UUID.randomUUID().toString()),
        bureau,
        year,
        day(last == null ? null : last.submitBy(), LocalDate.of(year + 1, 3, 1)),
        day(last == null ? null : last.publishBy(), LocalDate.of(year + 1, 4, 1)),
        flow(last, bureau),
        last == null ? newest(bureau) : last.template(),
        expected,
        Cycle.State.PREPARED,
        "",
        List.of(),
        0);
  }

  /** The same day as last year, but always before the one the statute names. */
  private static LocalDate day(@Nullable LocalDate last, LocalDate before) {
    LocalDate latest = before.minusDays(1);
    LocalDate same = last == null ? latest : last.plusYears(1);
    return same.isBefore(before) ? same : latest;
  }

  private FlowVersion flow(@Nullable Cycle last, UnitCode bureau) {
    List<FlowVersion> active = flows.usableBy(bureau).stream().map(Flow::version).toList();
    return last != null && active.contains(last.flow()) ? last.flow() : active.get(0);
  }

  private Template newest(UnitCode bureau) {
    return templates.of(bureau).stream()
        .findFirst()
        .map(TemplateVersion::template)
        .orElse(ShippedTemplate.TEMPLATE);
  }
}
