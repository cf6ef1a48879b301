package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.intake.TableRow;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an imported list would do to the units and accounts there are: nothing is done yet. The same
 * list a second time does nothing.
 */
public final class RosterPlan {
  private final List<RosterLine> lines = new ArrayList<>();
  final RosterUnits units;
  final RosterPeople people;

  RosterPlan(
      List<TableRow> rows,
      List<Unit> units,
      List<Account> accounts,
      Map<AccountId, Set<Grant>> asked) {
    this.units = new RosterUnits(units);
    this.people = new RosterPeople(accounts, asked, this.units);
    RosterColumns columns = new RosterColumns(rows.get(0));
    rows.stream()
        .skip(1)
        .map(row -> RosterRow.of(row, columns))
        .filter(RosterRow::person)
        .forEach(
            row -> UnitCode.of(row.code()).ifPresent(unit -> people.stands(row.login(), unit)));
    rows.stream().skip(1).forEach(row -> lines.add(line(row, columns)));
  }

  private RosterLine line(TableRow row, RosterColumns columns) {
    RosterRow typed = RosterRow.of(row, columns);
    List<String> done = new ArrayList<>();
    RosterUnits.Step unit = units.look(typed);
    RosterPeople.Step person = null;
    String fault = unit.fault();
    if (fault == null && typed.person()) {
      person = people.look(typed, unit.unit());
      fault = person.fault();
    }
    if (fault != null) {
      return new RosterLine(row.number(), RosterLine.Outcome.REFUSED, typed.what(), List.of(fault));
    }
    RosterLine.Outcome outcome = units.take(unit, done);
    if (person != null) {
      outcome = weightier(outcome, people.take(person, done));
    }
    return new RosterLine(row.number(), outcome, typed.what(), done);
  }

  private static RosterLine.Outcome weightier(RosterLine.Outcome one, RosterLine.Outcome other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  /** In the order of the file, without its heading. */
  public List<RosterLine> lines() {
    return List.copyOf(lines);
  }

  public Map<RosterLine.Outcome, Long> counts() {
    Map<RosterLine.Outcome, Long> counts = new LinkedHashMap<>();
    for (RosterLine.Outcome outcome : RosterLine.Outcome.values()) {
      counts.put(outcome, lines.stream().filter(line -> line.outcome() == outcome).count());
    }
    return counts;
  }

  /** Whether confirming it would do anything. */
  public boolean acts() {
    return lines.stream().anyMatch(line -> line.outcome().compareTo(RosterLine.Outcome.SAME) < 0);
  }

  /** The same for two plans that do the same. */
  public String mark() {
    return Digest.sm3(lines.toString());
  }
}
