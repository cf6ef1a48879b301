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
        .filter(upload -> upload.report().equals(report))
        .sorted(Comparator.comparing((Upload upload) -> upload.by().at()).reversed())
        .map(u -> new Upload(u.id(), report, u.purpose(), u.name(), new byte[0], u.by()))
        .toList();
  }
}
