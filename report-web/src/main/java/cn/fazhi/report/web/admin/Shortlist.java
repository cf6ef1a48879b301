package cn.fazhi.report.web.admin;

import static java.util.stream.Collectors.partitioningBy;

import cn.fazhi.report.core.people.Unit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is listed of many units to tick: whatever is ticked already, and some of those looked for.
 *
 * @param many whether one has to look for them
 * @param found how many fit that are not ticked
 */
record Shortlist(List<Unit> units, boolean many, int found) {
  static final int PAGE = 100;

  /** As many as somebody looks through. */
  private static final int FEW = 60;

  static Shortlist of(List<Unit> all, List<String> ticked, Predicate<Unit> fits) {
    if (all.size() <= FEW) {
      return new Shortlist(all, false, all.size());
    }
    Map<Boolean, List<Unit>> both =
        all.stream().collect(partitioningBy(unit -> ticked.contains(unit.code().value())));
    List<Unit> fitting = both.get(false).stream().filter(fits).toList();
    return new Shortlist(
        Stream.concat(both.get(true).stream(), fitting.stream().limit(PAGE)).toList(),
        true,
        fitting.size());
  }

  /** How many fit that are not listed. */
  public int more() {
    return Math.max(0, found - PAGE);
  }
}
