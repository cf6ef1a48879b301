package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.report.Publication;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Reports;
import cn.fazhi.report.core.report.Seal;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the same unit's report said in the year before, for the rules to compare with: as published,
 * or else as it last reached the district, so that everybody who reads a finding may know of it.
 */
@Component
class LastYear {
  private static final int REMEMBERED = 200;

  /** It hardly changes while this year's report is written; a correction may be seen later. */
  private static final Duration FRESH = Duration.ofMinutes(10);

  private final ReportSearch search;
  private final Reports reports;
  private final Cache<ReportId, Optional<Text>> known =
      Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(FRESH).build();

  LastYear(ReportSearch search, Reports reports) {
    this.search = search;
    this.reports = reports;
  }

  /** A text and its digest, which is asked for more often. */
  record Text(Document document, String digest) {}

  @Nullable Text of(Report report) {
    return known.get(report.id(), id -> find(report)).orElse(null);
  }

  private Optional<Text> find(Report report) {
    return search.cycles(report.bureau()).stream()
        .filter(cycle -> cycle.year() == report.year() - 1)
        .findFirst()
        .flatMap(cycle -> reports.find(cycle.id(), report.unit()))
        .flatMap(this::text);
  }

  private Optional<Text> text(Report last) {
    Publication publication = last.publication();
    Optional<Integer> number =
        publication != null && publication.withdrawnFor() == null
            ? Optional.of(publication.revision())
            : last.seals().stream()
                .filter(Seal::reached)
                .map(Seal::number)
                .reduce((earlier, later) -> later);
    return number
        .flatMap(revision -> reports.revision(last.id(), revision))
        .map(last::vouchFor)
        .map(revision -> new Text(revision.document(), revision.document().digest()));
  }
}
