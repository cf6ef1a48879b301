package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Fingerprints kept in the database, and looked through in memory. */
final class StoredPrints implements Prints {
  /** Reports asked whose they are; the others share too little to be worth it. */
  private static final int NAMED = 500;

  private final PrintMapper prints;
  private final KnownPrints known;

  StoredPrints(PrintMapper prints) {
    this.prints = prints;
    this.known = new KnownPrints(prints);
  }

  @Override
  public List<Due> due(int edition, int most) {
    return prints.due(edition, most).stream().map(DueRow::due).toList();
  }

  @Override
  public void keep(ReportId report, int revision, int edition, Fingerprint print) {
    forget(report);
    prints.add(PrintRow.of(report.value(), revision, edition, print));
  }

  @Override
  public void forget(ReportId report) {
    prints.remove(report.value());
  }

  @Override
  public List<Kept> like(Fingerprint text, int year, Collection<UnitCode> except, int most) {
    List<Integer> likely = known.like(text, NAMED);
    if (likely.isEmpty()) {
      return List.of();
    }
    Set<String> left = except.stream().map(UnitCode::value).collect(Collectors.toSet());
    List<Integer> chosen =
        prints.named(year, likely).stream()
            .filter(row -> !left.contains(row.unitCode))
            .map(row -> row.print)
            .sorted(Comparator.comparing(likely::indexOf))
            .limit(most)
            .toList();
    return chosen.isEmpty()
        ? List.of()
        : prints.texts(chosen).stream()
            .sorted(Comparator.comparing(row -> chosen.indexOf(row.print)))
            .map(KeptPrintRow::kept)
            .toList();
  }
}
