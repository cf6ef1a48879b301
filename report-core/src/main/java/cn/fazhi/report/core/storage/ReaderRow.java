package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.notice.Reader;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import org.jspecify.annotations.Nullable;

/** An account with one of its grants. */
final class ReaderRow {
  String id;
  @Nullable String mail;
  String unitCode;
  Role role;

  Reader reader() {
    return new Reader(new AccountId(id), mail, new Grant(new UnitCode(unitCode), role));
  }
}
