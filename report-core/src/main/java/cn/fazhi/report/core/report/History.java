package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What has happened to one report; only ever added to. */
final class History {
  /** Acts that judge a revision. */
  static final Set<Act> JUDGING =
      EnumSet.of(Act.PASS, Act.RETURN, Act.MUST_CHANGE, Act.APPROVE, Act.SEND_BACK);

  private final List<Entry> entries;
  private final int kept;

  History(List<Entry> kept) {
    entries = new ArrayList<>(kept);
    this.kept = kept.size();
  }

  List<Entry> all() {
    return List.copyOf(entries);
  }

  List<Entry> fresh() {
    return List.copyOf(entries.subList(kept, entries.size()));
  }

  List<Entry> visibleTo(Sight sight) {
    return entries.stream().filter(entry -> entry.visibleTo(sight)).toList();
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /** Whether the district has judged the revision in any way. */
  boolean judged(int revision) {
    return entries.stream()
        .anyMatch(e -> e.revision() == revision && e.from().district() && judges(e.act()));
  }

  /** Number of the revision the district judged last, 0 before it has judged any. */
  int lastJudged() {
    return entries.stream()
        .filter(e -> judges(e.act()) && e.from() != StepKind.SIGNING)
        .mapToInt(Entry::revision)
        .max()
        .orElse(0);
  }

  boolean countersignedBy(Actor actor) {
    return entries.stream()
        .anyMatch(e -> e.from() == StepKind.COUNTERSIGN && judges(e.act()) && e.by().is(actor));
  }

  /** Whether the latest such act on the revision was done by them or in their place. */
  boolean done(Act act, int revision, Actor actor) {
    return entries.stream()
        .filter(e -> e.act() == act && e.revision() == revision)
        .reduce((earlier, later) -> later)
        .filter(e -> e.involves(actor))
        .isPresent();
  }

  /** Whether the claim was made by them or in their place. */
  boolean claimed(Claim claim, Actor actor) {
    return actor.is(claim.account())
        || entries.stream()
            .filter(e -> e.by().account().equals(claim.account()) && e.by().at().equals(claim.at()))
            .anyMatch(e -> e.involves(actor));
  }

  List<UnitCode> stillToAgree(Turn asked) {
    return asked.units().stream().filter(section -> !agreed(section, asked)).toList();
  }

  /** A yes counts for the turn it was given in: after a step back the sections are asked again. */
  private boolean agreed(UnitCode section, Turn asked) {
    return entries.stream()
        .anyMatch(
            e ->
                e.act() == Act.AGREE
                    && e.by().at().isAfter(asked.since())
                    && section.value().equals(e.note()));
  }

  private static boolean judges(Act act) {
    return act == Act.AGREE || JUDGING.contains(act);
  }
}
