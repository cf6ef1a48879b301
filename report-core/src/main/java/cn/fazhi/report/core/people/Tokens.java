package cn.fazhi.report.core.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tokens are kept. */
public interface Tokens {
  Optional<Token> find(String id);

  /** A person's tokens, the latest first. */
  List<Token> of(AccountId account);

  /** All tokens, the latest first. */
  List<Token> all();

  void add(Token token);

  void used(String id, Instant now);

  /** Whether it was this call that revoked it. */
  boolean revoke(String id, Instant now);

  /** Those of systems that act for the unit and are not revoked. */
  List<Token> ofUnit(UnitCode unit);

  /** Revokes all that are a person's. */
  void revokeOf(AccountId account, Instant now);
}
