package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Proxy;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;

/** A grant of somebody else with that person's name. */
final class ProxyRow {
  String unitCode;
  Role role;
  String id;
  String name;

  Proxy proxy() {
    return new Proxy(new Grant(new UnitCode(unitCode), role), new AccountId(id), name);
  }
}
