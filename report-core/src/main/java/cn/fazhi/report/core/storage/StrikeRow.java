package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Strikes;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;

/** A row of {@code sign_in_strike}. */
@TableName("sign_in_strike")
final class StrikeRow {
  String subject;
  int tries;
  Instant lastAt;
  Instant shutUntil;

  Strikes strikes() {
    return new Strikes(subject, tries, lastAt, shutUntil);
  }
}
