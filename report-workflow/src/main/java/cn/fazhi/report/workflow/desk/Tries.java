package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.Strikes;
import org.springframework.stereotype.Component;

/**
 * Counts a try before anybody looks at it, so that tries at the same moment cannot go past the
 * limit.
 */
@Component
class Tries {
  private static final int ROUNDS = 30;

  private final StrikeBook strikes;
  private final DoorBook book;

  Tries(StrikeBook strikes, DoorBook book) {
    this.strikes = strikes;
    this.book = book;
  }

  /**
   * The count that is looked at is the one that is counted on: others may count in between.
   *
   * @return the count with this try
   * @throws TooSoon where nobody may try now
   */
  Strikes count(String subject) {
    for (int round = 0; round < ROUNDS; round++) {
      Strikes before = soFar(subject);
      Strikes after = before.more(book.now());
      if (strikes.count(before, after)) {
        return after;
      }
    }
    throw new TooSoon(1);
  }

  /**
   * The count so far.
   *
   * @throws TooSoon where nobody may try now
   */
  Strikes soFar(String subject) {
    Strikes counted = strikes.of(subject);
    long wait = counted.wait(book.now());
    if (wait > 0) {
      throw new TooSoon(wait);
    }
    return counted;
  }

  void forgetOld() {
    strikes.forgetBefore(book.now().minus(Strikes.MEMORY));
  }

  /** It was the right one: whoever it was starts anew, and the address has one try less. */
  void fitted(String subject, String address) {
    strikes.forget(subject);
    strikes.lessen(Strikes.ofAddress(address));
  }
}
