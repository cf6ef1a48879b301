package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of {@code deputy}. */
@TableName("deputy")
final class DeputyRow {
  String id;
  String unitCode;
  Role role;
  String principal;
  String deputy;
  LocalDate fromOn;
  LocalDate untilOn;
  String namedBy;
  Instant namedAt;
  @Nullable String endedBy;
  @Nullable Instant endedAt;

  static DeputyRow of(Deputy deputy) {
    DeputyRow row = new DeputyRow();
    row.id = deputy.id();
    row.unitCode = deputy.grant().unit().value();
    row.role = deputy.grant().role();
    row.principal = deputy.principal().value();
    row.deputy = deputy.deputy().value();
    row.fromOn = deputy.from();
    row.untilOn = deputy.until();
    row.namedBy = deputy.namedBy().value();
    row.namedAt = deputy.namedAt();
    return row;
  }

  Deputy toDeputy() {
    return new Deputy(
        id,
        new Grant(new UnitCode(unitCode), role),
        new AccountId(principal),
        new AccountId(deputy),
        fromOn,
        untilOn,
        new AccountId(namedBy),
        namedAt,
        endedAt);
  }
}
