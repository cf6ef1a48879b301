package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.people.UnitCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A district's reporting year.
 *
 * @param bureau the judicial bureau that receives and reviews
 * @param year the year reported on
 * @param submitBy last day on which a report arrives on time (Asia/Shanghai)
 * @param publishBy last day on which reports have to be public
 * @param units the units that are expected to report
 * @param reason why it was closed or opened again, empty where it was neither
 * @param extensions at most one for a unit
 * @param version counts its changes
 */
public record Cycle(
    CycleId id,
    UnitCode bureau,
    int year,
    LocalDate submitBy,
    LocalDate publishBy,
    FlowVersion flow,
    Template template,
    Set<UnitCode> units,
    State state,
    String reason,
    List<Extension> extensions,
    long version) {
  public Cycle {
    units = Set.copyOf(units);
    extensions = List.copyOf(extensions);
  }

  /** An open one, as it was never changed. */
  public Cycle(
      CycleId id,
      UnitCode bureau,
      int year,
      LocalDate submitBy,
      LocalDate publishBy,
      FlowVersion flow,
      Template template,
      Set<UnitCode> units) {
    this(
        id, bureau, year, submitBy, publishBy, flow, template, units, State.OPEN, "", List.of(), 0);
  }

  /** How far a year is. */
  public enum State {
    /** Nobody but its administrator sees it. */
    PREPARED("准备中", "todo"),
    OPEN("报送中", "ok"),
    /** No report may be begun; those under way are finished. */
    CLOSED("已关闭", "warn");

    private final String label;
    private final String tag;

    State(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }
  }

  public boolean open() {
    return state == State.OPEN;
  }

  /** Whether units know of it. */
  public boolean begun() {
    return state != State.PREPARED;
  }

  /** The last day for this unit. */
  public LocalDate deadline(UnitCode unit) {
    return extensions.stream()
        .filter(extension -> extension.unit().equals(unit))
        .map(Extension::until)
        .findFirst()
        .orElse(submitBy);
  }

  public Cycle planned(
      LocalDate submit,
      LocalDate publish,
      FlowVersion route,
      Template asked,
      Set<UnitCode> expected) {
    return new Cycle(
        id,
        bureau,
        year,
        submit,
        publish,
        route,
        asked,
        expected,
        state,
        reason,
        extensions,
        version);
  }

  public Cycle expecting(Set<UnitCode> expected) {
    return planned(submitBy, publishBy, flow, template, expected);
  }

  public Cycle in(State fresh, String why) {
    return new Cycle(
        id,
        bureau,
        year,
        submitBy,
        publishBy,
        flow,
        template,
        units,
        fresh,
        why,
        extensions,
        version);
  }

  public Cycle extended(Extension extension) {
    List<Extension> all = new ArrayList<>(extensions);
    all.removeIf(earlier -> earlier.unit().equals(extension.unit()));
    all.add(extension);
    return new Cycle(
        id, bureau, year, submitBy, publishBy, flow, template, units, state, reason, all, version);
  }

  /** As somebody saw it who changes it now. */
  public Cycle at(long seen) {
    return new Cycle(
        id,
        bureau,
        year,
        submitBy,
        publishBy,
        flow,
        template,
        units,
        state,
        reason,
        extensions,
        seen);
  }
}
