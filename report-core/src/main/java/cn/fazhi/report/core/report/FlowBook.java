package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the versions of the bureaus' flows are kept; none is ever taken out. */
public interface FlowBook {
  Optional<KeptFlow> find(FlowVersion flow);

  /** Every version of these bureaus, by key, the newest first. */
  List<KeptFlow> of(Collection<UnitCode> bureaus);

  /** Every version of all bureaus. */
  List<KeptFlow> all();

  /** The versions in use, of all bureaus. */
  List<KeptFlow> usable();

  /** How many flows there are, each counted once for all its versions. */
  int flows();

  /** How many reports are under way on each version in these bureaus. */
  Map<FlowVersion, Integer> running(Collection<UnitCode> bureaus);

  /**
   * @throws Refusal.Stale where there is one of that version
   */
  void add(KeptFlow flow);

  /**
   * Takes the row by its version and raises that.
   *
   * @throws Refusal.Stale where somebody was faster
   */
  void save(KeptFlow flow);
}
