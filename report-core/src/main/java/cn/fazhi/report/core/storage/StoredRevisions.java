package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.core.report.Seal;
import java.util.List;
import java.util.Optional;

/** The sealed revisions of reports: heads, to which signing is added, and texts for ever. */
final class StoredRevisions {
  private final SealMapper seals;
  private final RevisionMapper revisions;

  StoredRevisions(SealMapper seals, RevisionMapper revisions) {
    this.seals = seals;
    this.revisions = revisions;
  }

  List<Seal> seals(String report) {
    return seals.of(report).stream().map(SealRow::seal).toList();
  }

  Optional<Revision> text(ReportId report, int number) {
    return Optional.ofNullable(revisions.find(report.value(), number)).map(RevisionRow::toRevision);
  }

  void save(Report report) {
    String id = report.id().value();
    List<Revision> fresh = report.freshRevisions();
    for (Seal seal : report.seals()) {
      boolean old = fresh.stream().noneMatch(r -> r.number() == seal.number());
      if (old && !report.loaded().seals().contains(seal)) {
        seals.note(SealRow.of(id, seal));
      }
    }
    for (Revision revision : fresh) {
      seals.add(SealRow.of(id, seal(report, revision), revision));
      revisions.add(RevisionRow.of(id, revision));
    }
  }

  private static Seal seal(Report report, Revision revision) {
    return report.seals().get(revision.number() - 1);
  }
}
