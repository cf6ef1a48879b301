package cn.fazhi.report.core.people;

import java.time.Instant;

/** Where tries are counted, for all nodes together. */
public interface StrikeBook {
  /** {@link Strikes#none} where nothing is counted. */
  Strikes of(String subject);

  /** Puts the later count in the place of the earlier one; false where somebody was faster. */
  boolean count(Strikes before, Strikes after);

  void forget(String subject);

  /** Takes one try back. */
  void lessen(String subject);

  /** Forgets whatever was counted before that moment. */
  void forgetBefore(Instant moment);
}
