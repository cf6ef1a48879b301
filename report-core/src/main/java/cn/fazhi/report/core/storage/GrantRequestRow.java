package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;

/** A row of {@code grant_request}. */
@TableName("grant_request")
final class GrantRequestRow {
  String accountId;
  String unitCode;
  Role role;

  AccountId account() {
    return new AccountId(accountId);
  }

  Grant grant() {
    return new Grant(new UnitCode(unitCode), role);
  }
}
