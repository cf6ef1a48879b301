package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Session;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code sign_in_session}. */
@TableName("sign_in_session")
final class SessionRow {
  String id;
  String accountId;
  Instant since;
  String address;
  String browser;
  Instant provedAt;
  boolean mustChoose;
  @Nullable Instant endedAt;

  Session session() {
    return new Session(
        id, new AccountId(accountId), since, address, browser, provedAt, mustChoose, endedAt);
  }
}
