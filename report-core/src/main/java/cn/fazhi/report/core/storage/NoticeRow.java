package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Notice;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code notice}. */
@TableName("notice")
final class NoticeRow {
  String id;
  String accountId;
  Notice.Kind kind;
  @Nullable String reportId;
  String words;
  Instant madeAt;
  @Nullable Instant readAt;
  @Nullable Instant overAt;
  @Nullable String subject;

  static NoticeRow of(Notice notice) {
    NoticeRow row = new NoticeRow();
    row.id = notice.id();
    row.accountId = notice.account().value();
    row.kind = notice.kind();
    row.reportId = notice.report() == null ? null : notice.report().value();
    row.words = notice.words();
    row.madeAt = notice.madeAt();
    row.subject = notice.subject();
    return row;
  }
}
