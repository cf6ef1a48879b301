package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of {@code account}. */
@TableName("account")
final class AccountRow {
  @TableId(type = IdType.INPUT)
  String id;

  String login;
  String name;
  String secret;
  boolean enabled;

  // null where nobody says it, so that it stays as it is
  @Nullable String unitCode;

  // null where an account is saved, so that they stay as they are
  Access.@Nullable Kind secretKind;
  @Nullable Instant secretAt;
  @Nullable Instant secretUntil;
  @Nullable Instant lockedAt;
  @Nullable Instant signedInAt;
  @Nullable String mail;

  static AccountRow of(Account account) {
    AccountRow row = new AccountRow();
    row.id = account.id().value();
    row.login = account.login();
    row.name = account.name();
    row.secret = account.secret();
    row.enabled = account.enabled();
    row.unitCode = account.home() == null ? null : account.home().value();
    return row;
  }

  Access access() {
    return new Access(
        new AccountId(id),
        secretKind == null ? Access.Kind.CHOSEN : secretKind,
        secretAt,
        secretUntil,
        lockedAt,
        signedInAt);
  }

  Account account(Set<Grant> grants) {
    UnitCode home = unitCode == null ? null : new UnitCode(unitCode);
    return new Account(new AccountId(id), login, name, secret, enabled, grants, home);
  }
}
