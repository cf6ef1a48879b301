package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.likeness.Fingerprint;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Prints;
import cn.fazhi.report.core.report.ReportId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Fingerprints kept in the database. */
final class StoredPrints implements Prints {
  /** Reports asked whose they are; the others share too little to be worth it. */
  private static final int NAMED = 500;

  /** What so many reports have already, a further one need not be found by. */
  private static final int CROWD = 64;

  private final PrintMapper prints;

  StoredPrints(PrintMapper prints) {
    this.prints = prints;
  }

  @Override
  public List<Due> due(int edition, int most) {
    return prints.due(edition, most).stream().map(DueRow::due).toList();
  }

  @Override
  public void keep(ReportId report, int revision, int edition, List<Fingerprint> passages) {
    forget(report);
    int print = prints.next();
    prints.add(PrintRow.of(report.value(), print, revision, edition));
    List<BandRow> rows = passages.stream().flatMap(p -> BandRow.of(print, p)).toList();
    Set<Integer> crowded = rows.isEmpty() ? Set.of() : prints.crowded(bands(passages), CROWD);
    Batches.of(rows.stream().filter(row -> !crowded.contains(row.band)).toList(), prints::addBands);
  }

  @Override
  public void forget(ReportId report) {
    Integer print = prints.print(report.value());
    if (print != null) {
      prints.removeBands(print);
      prints.remove(report.value());
    }
  }

  @Override
  public List<Kept> like(
      List<Fingerprint> passages, int year, Collection<UnitCode> except, int most) {
    Map<Integer, Integer> found = found(passages);
    List<Integer> likely = likeliest(found, found.keySet(), NAMED);
    if (likely.isEmpty()) {
      return List.of();
    }
    Set<String> left = except.stream().map(UnitCode::value).collect(Collectors.toSet());
    List<Integer> wanted =
        prints.named(year, likely).stream()
            .filter(row -> !left.contains(row.unitCode))
            .map(row -> row.print)
            .toList();
    List<Integer> chosen = likeliest(found, wanted, most);
    return chosen.isEmpty()
        ? List.of()
        : prints.texts(chosen).stream()
            .sorted(Comparator.comparing(row -> chosen.indexOf(row.print)))
            .map(KeptPrintRow::kept)
            .toList();
  }

  private Map<Integer, Integer> found(List<Fingerprint> passages) {
    return passages.isEmpty()
        ? Map.of()
        : new Sharing(passages).prints(prints.sharing(bands(passages)));
  }

  private static List<Integer> bands(List<Fingerprint> passages) {
    return passages.stream().flatMap(p -> p.bands().stream()).distinct().toList();
  }

  private static List<Integer> likeliest(
      Map<Integer, Integer> found, Collection<Integer> among, int most) {
    return among.stream()
        .sorted(
            Comparator.comparing((Integer print) -> found.getOrDefault(print, 0))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .toList();
  }
}
