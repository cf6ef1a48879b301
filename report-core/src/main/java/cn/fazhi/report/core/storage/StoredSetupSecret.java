package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.SetupSecret;
import java.time.Instant;
import java.util.Optional;

/** The set-up secret's digest kept in the one row of its table. */
final class StoredSetupSecret implements SetupSecret {
  private final SetupSecretMapper row;

  StoredSetupSecret(SetupSecretMapper row) {
    this.row = row;
  }

  @Override
  public void renew(String digest, Instant until) {
    if (row.replace(digest, until) == 0) {
      row.first(digest, until);
    }
  }

  @Override
  public Optional<String> open(Instant now) {
    return Optional.ofNullable(row.open(now)).map(open -> open.digest);
  }

  @Override
  public boolean use(String digest, Instant now) {
    return row.use(digest, now) == 1;
  }
}
