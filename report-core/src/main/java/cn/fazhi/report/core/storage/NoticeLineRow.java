package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.notice.NoticeLine;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A notice with what its reader may see of the report. */
final class NoticeLineRow {
  String id;
  String accountId;
  Notice.Kind kind;
  @Nullable String reportId;
  String words;
  Instant madeAt;
  @Nullable Instant readAt;
  @Nullable Instant overAt;
  @Nullable String subject;
  int reportYear;
  @Nullable String unitName;
  @Nullable String workingTitle;
  @Nullable String reachedTitle;
  int own;
  int known;

  NoticeLine line() {
    ReportId report = reportId == null ? null : new ReportId(reportId);
    Notice notice = new Notice(id, new AccountId(accountId), kind, report, words, madeAt, subject);
    return new NoticeLine(notice, readAt, overAt != null, title());
  }

  private @Nullable String title() {
    if (unitName == null || own + known == 0) {
      return null;
    }
    return Titles.shown(own > 0 ? workingTitle : reachedTitle, unitName, reportYear);
  }
}
