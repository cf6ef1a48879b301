package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import java.time.Instant;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;

/** Tries counted in the database: of two at once one counts and the other looks again. */
final class StoredStrikes implements StrikeBook {
  private final StrikeMapper strikes;

  StoredStrikes(StrikeMapper strikes) {
    this.strikes = strikes;
  }

  @Override
  public Strikes of(String subject) {
    return Optional.ofNullable(strikes.of(subject))
        .map(StrikeRow::strikes)
        .orElseGet(() -> Strikes.none(subject));
  }

  @Override
  public boolean count(Strikes before, Strikes after) {
    return before.equals(Strikes.none(before.subject()))
        ? first(after)
        : strikes.more(before, after) == 1;
  }

  private boolean first(Strikes after) {
    try {
      strikes.first(after);
      return true;
    } catch (DuplicateKeyException faster) {
      return false;
    }
  }

  @Override
  public void forget(String subject) {
    strikes.forget(subject);
  }

  @Override
  public void lessen(String subject) {
    strikes.lessen(subject);
  }

  @Override
  public void forgetBefore(Instant moment) {
    strikes.forgetBefore(moment);
  }
}
