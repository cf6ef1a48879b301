package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.report.ReportId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mail with its notice and its reader. */
final class LetterRow {
  String id;
  String noticeId;
  String address;
  Letter.State state;
  int tries;
  @Nullable Instant claimedAt;
  @Nullable String lastError;
  String accountId;
  String accountName;
  boolean enabled;
  Notice.Kind kind;
  @Nullable String reportId;
  String words;
  Instant madeAt;
  int reportYear;
  @Nullable String unitName;

  Letter letter() {
    ReportId report = reportId == null ? null : new ReportId(reportId);
    return new Letter(
        id,
        new Notice(noticeId, new AccountId(accountId), kind, report, words, madeAt),
        address,
        unitName == null ? null : Titles.shown(null, unitName, reportYear),
        state,
        tries,
        accountName,
        enabled,
        claimedAt,
        lastError);
  }
}
