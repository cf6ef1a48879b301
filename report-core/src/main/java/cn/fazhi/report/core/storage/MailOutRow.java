package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Letter;
import cn.fazhi.report.core.notice.Notice;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code mail_out}. */
@TableName("mail_out")
final class MailOutRow {
  String id;
  String noticeId;
  String address;
  Letter.State state;
  int tries;
  Instant nextTryAt;
  @Nullable Instant claimedAt;
  @Nullable Instant sentAt;
  @Nullable String lastError;

  static MailOutRow of(Notice notice, String address) {
    MailOutRow row = new MailOutRow();
    row.id = UUID.randomUUID().toString();
    row.noticeId = notice.id();
    row.address = address;
    row.nextTryAt = notice.madeAt();
    return row;
  }
}
