package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.Set;

/** A row of {@code account}. */
@TableName("account")
final class AccountRow {
  @TableId(type = IdType.INPUT)
  String id;

  String login;
  String name;
  String secret;
  boolean enabled;

  static AccountRow of(Account account) {
    AccountRow row = new AccountRow();
    row.id = account.id().value();
    row.login = account.login();
    row.name = account.name();
    row.secret = account.secret();
    row.enabled = account.enabled();
    return row;
  }

  Account account(Set<Grant> grants) {
    return new Account(new AccountId(id), login, name, secret, enabled, grants);
  }
}
