package cn.fazhi.report.core.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.ledger.KeptSecrets;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.core.people.Token;
import cn.fazhi.report.core.people.Tokens;
import cn.fazhi.report.core.people.Units;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens in the database, and what is kept of their secrets. */
@StorageTest
class StoredTokensTest {
  private static final Instant NOON = Instant.parse("2026-01-06T04:00:00.123456Z");
  private static final AccountId LIN = new AccountId("1");

  @Autowired Tokens tokens;
  @Autowired KeptSecrets secrets;
  @Autowired Accounts accounts;
  @Autowired Units units;
  @Autowired Cycles cycles;
  @Autowired JdbcClient database;

  @BeforeEach
  void settle() {
    District.settle(database, units, cycles);
    accounts.save(new Account(LIN, "lin", "林", "hash", true, Set.of()));
  }

  private static Token token(String id, @Nullable AccountId account, @Nullable Grant grant) {
    return new Token(
        id,
        "办公系统𬱖",
        account,
        grant,
        Set.of(Scope.READ, Scope.ACTS),
        "d".repeat(64),
        LIN,
        NOON,
        NOON.plus(Duration.ofDays(30)),
        null,
        null);
  }

  @Test
  void tokensComeBackAsTheyWereAndAreRevokedOnce() {
    Token own = token("own", LIN, null);
    Token system = token("system", null, new Grant(Cast.TOWN.code(), Role.DRAFTER));
    tokens.add(own);
    tokens.add(system);

    assertThat(tokens.find("own")).contains(own);
    assertThat(tokens.find("OWN")).isEmpty();
    assertThat(tokens.all()).containsExactly(own, system);
    assertThat(tokens.of(LIN)).containsExactly(own);

    tokens.used("own", NOON);
    assertThat(tokens.find("own").orElseThrow().usedLongAgo(NOON.plusSeconds(299))).isFalse();
    tokens.revokeOf(LIN, NOON);
    assertThat(tokens.find("own").orElseThrow().open(NOON)).isFalse();
    assertThat(tokens.revoke("own", NOON)).isFalse();
    assertThat(tokens.revoke("system", NOON)).isTrue();
    assertThat(tokens.revoke("system", NOON)).isFalse();
  }

  @Test
  void aTokenIsAPersonsOrASystemsAndNeverBoth() {
    Grant grant = new Grant(Cast.TOWN.code(), Role.DRAFTER);
    assertThatThrownBy(() -> token("x", LIN, grant)).isInstanceOf(IllegalArgumentException.class);
    tokens.add(token("x", LIN, null));
    assertThatThrownBy(
            () -> database.sql("update api_token set unit_code = 'T1', role = 'DRAFTER'").update())
        .isInstanceOf(RuntimeException.class);
  }

  /** Tokens of systems could once be made to write and to act. */
  @Test
  void aSystemReadsAndDoesNoMoreWhateverItsOldTokenSays() {
    tokens.add(token("old", null, new Grant(Cast.TOWN.code(), Role.DRAFTER)));
    database.sql("update api_token set scopes = 'READ WRITE ACTS' where id = 'old'").update();
    assertThat(tokens.find("old").orElseThrow().scopes()).containsExactly(Scope.READ);
  }

  @Test
  void whatIsKeptOfASecretFitsThatSecretUnderThatNameOnly() {
    String secret = secrets.fresh(52);
    assertThat(secret).matches("[a-z2-9]{52}").isNotEqualTo(secrets.fresh(52));
    String kept = secrets.of("token a", secret);
    assertThat(kept).matches("[0-9a-f]{64}").doesNotContain(secret);
    assertThat(secrets.fits(kept, "token a", secret)).isTrue();
    assertThat(secrets.fits(kept, "token b", secret)).isFalse();
    assertThat(secrets.fits(kept, "token a", secret + "a")).isFalse();
  }
}
