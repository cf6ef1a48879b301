package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Tokens kept in the database, so that revoking one counts on every node. */
final class StoredTokens implements Tokens {
  private final TokenMapper tokens;

  StoredTokens(TokenMapper tokens) {
    this.tokens = tokens;
  }

  @Override
  public Optional<Token> find(String id) {
    return Optional.ofNullable(tokens.selectById(id)).map(TokenRow::token);
  }

  @Override
  public List<Token> of(AccountId account) {
    return tokens.of(account.value()).stream().map(TokenRow::token).toList();
  }

  @Override
  public List<Token> all() {
    return tokens.all().stream().map(TokenRow::token).toList();
  }

  @Override
  public List<Token> ofUnit(UnitCode unit) {
    return tokens.ofUnit(unit.value()).stream().map(TokenRow::token).toList();
  }

  /** The key tells that somebody was faster; whoever tries again finds that one. */
  @Override
  public void add(Token token) {
    try {
      tokens.insert(TokenRow.of(token));
    } catch (DuplicateKeyException faster) {
      throw new ConcurrencyFailureException("the same token is made twice", faster);
    }
  }

  @Override
  public void used(String id, Instant now) {
    tokens.used(id, now);
  }

  @Override
  public boolean revoke(String id, Instant now) {
    return tokens.revoke(id, now) == 1;
  }

  @Override
  public void revokeOf(AccountId account, Instant now) {
    tokens.revokeOf(account.value(), now);
  }
}
