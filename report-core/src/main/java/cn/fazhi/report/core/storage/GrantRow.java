package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;
import java.util.List;

/** A row of {@code account_grant}. */
@TableName("account_grant")
final class GrantRow {
  String accountId;
  String unitCode;
  Role role;

  static List<GrantRow> of(Account account) {
    return account.grants().stream().map(grant -> of(account, grant)).toList();
  }

  Grant grant() {
    return new Grant(new UnitCode(unitCode), role);
  }

  private static GrantRow of(Account account, Grant grant) {
    GrantRow row = new GrantRow();
    row.accountId = account.id().value();
    row.unitCode = grant.unit().value();
    row.role = grant.role();
    return row;
  }
}
