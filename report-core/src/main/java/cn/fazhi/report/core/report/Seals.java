package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sealed revisions of one report; only ever added to. */
final class Seals {
  private final List<Seal> all;
  private final List<Revision> fresh = new ArrayList<>();

  Seals(List<Seal> kept) {
    all = new ArrayList<>(kept);
  }

  List<Seal> all() {
    return List.copyOf(all);
  }

  /** Texts sealed since the report was loaded. */
  List<Revision> fresh() {
    return List.copyOf(fresh);
  }

  int count() {
    return all.size();
  }

  Seal latest() {
    if (all.isEmpty()) {
      throw new IllegalStateException("nothing sealed yet");
    }
    return all.get(all.size() - 1);
  }

  Revision vouchFor(ReportId report, Revision revision) {
    Seal seal = all.get(revision.number() - 1);
    if (!seal.digest().equals(revision.document().digest())) {
      throw new IllegalStateException(
          "revision " + seal.number() + " of " + report + " is not the text that was sealed");
    }
    return revision;
  }

  /** Number of the latest revision that has come to the district, 0 before any has. */
  int lastReached() {
    return all.stream().filter(Seal::reached).mapToInt(Seal::number).max().orElse(0);
  }

  boolean reachedDistrict() {
    return all.stream().anyMatch(Seal::reached);
  }

  /** Whether a revision has come to the district with that file. */
  boolean reachedWith(Attachment file) {
    return all.stream().anyMatch(seal -> seal.reached() && file.of(seal.number()));
  }

  /** Whether somebody has written or signed the latest revision. */
  boolean latestIsBy(Actor actor) {
    Seal latest = latest();
    return latest.writers().stream().anyMatch(actor::is)
        || latest.signed() != null && latest.signed().is(actor);
  }

  void add(
      Document text,
      Signed by,
      Set<AccountId> writers,
      List<Finding> findings,
      Map<String, String> reasons) {
    int number = all.size() + 1;
    all.add(new Seal(number, text.digest(), by, writers, null, false));
    fresh.add(new Revision(number, text, findings, reasons));
  }

  void sign(Signed by) {
    all.set(all.size() - 1, latest().signedBy(by));
  }

  /** The latest has come to the district. */
  void reach() {
    all.set(all.size() - 1, latest().reachedDistrict());
  }
}
