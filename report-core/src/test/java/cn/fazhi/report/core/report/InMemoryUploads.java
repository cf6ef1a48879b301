package cn.fazhi.report.core.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Brought files kept in a list, true to the same contract as the stored ones. */
public final class InMemoryUploads implements Uploads {
  private final List<Upload> kept = new ArrayList<>();

  @Override
  public synchronized void keep(Upload upload) {
    kept.add(upload);
  }

  @Override
  public synchronized Optional<Upload> find(ReportId report, String id) {
    return kept.stream().filter(u -> u.report().equals(report) && u.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<Upload> of(ReportId report) {
    return kept.stream()
        .filter(u -> u.report().equals(report) && !unconfirmed(u, report))
        .sorted(Comparator.comparing((Upload upload) -> upload.by().at()).reversed())
        .map(u -> new Upload(u.id(), report, u.purpose(), u.name(), new byte[0], u.by()))
        .toList();
  }

  @Override
  public synchronized boolean confirm(ReportId report, String id) {
    Optional<Upload> waiting = find(report, id).filter(u -> unconfirmed(u, report));
    waiting.ifPresent(
        u ->
            kept.set(
                kept.indexOf(u),
                new Upload(id, report, Upload.Purpose.ORIGINAL, u.name(), u.bytes(), u.by())));
    return waiting.isPresent();
  }

  @Override
  public synchronized void discard(ReportId report, String id) {
    kept.removeIf(u -> unconfirmed(u, report) && u.id().equals(id));
  }

  @Override
  public synchronized void discardUnconfirmed(ReportId report) {
    kept.removeIf(u -> unconfirmed(u, report));
  }

  private static boolean unconfirmed(Upload upload, ReportId report) {
    return upload.report().equals(report) && upload.purpose() == Upload.Purpose.UNCONFIRMED;
  }
}
