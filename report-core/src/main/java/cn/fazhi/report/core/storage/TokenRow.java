package cn.fazhi.report.core.storage;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.UnitCode;
import com.baomidou.mybatisplus.annotation.IdType;
import com.baomidou.mybatisplus.annotation.TableId;
import com.baomidou.mybatisplus.annotation.TableName;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_token}. */
@TableName("api_token")
final class TokenRow {
  @TableId(type = IdType.INPUT)
  String id;

  String label;
  @Nullable String accountId;
  @Nullable String unitCode;
  @Nullable Role role;
  String scopes;
  String digest;
  String madeBy;
  Instant madeAt;
  Instant expiresAt;
  @Nullable Instant usedAt;
  @Nullable Instant revokedAt;

  static TokenRow of(Token token) {
    TokenRow row = new TokenRow();
    row.id = token.id();
    row.label = token.label();
    row.accountId = token.account() == null ? null : token.account().value();
    row.unitCode = token.grant() == null ? null : token.grant().unit().value();
    row.role = token.grant() == null ? null : token.grant().role();
    row.scopes = token.inOrder().stream().map(Scope::name).collect(joining(" "));
    row.digest = token.digest();
    row.madeBy = token.madeBy().value();
    row.madeAt = token.madeAt();
    row.expiresAt = token.expiresAt();
    row.usedAt = token.usedAt();
    row.revokedAt = token.revokedAt();
    return row;
  }

  Token token() {
    return new Token(
        id,
        label,
        accountId == null ? null : new AccountId(accountId),
        unitCode == null || role == null ? null : new Grant(new UnitCode(unitCode), role),
        Arrays.stream(scopes.split(" ")).map(Scope::valueOf).collect(toSet()),
        digest,
        new AccountId(madeBy),
        madeAt,
        expiresAt,
        usedAt,
        revokedAt);
  }
}
