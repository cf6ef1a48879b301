package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import java.time.Instant;

/** Who did something, and when: the name as it was then. */
public record Signed(AccountId account, String name, Instant at) {
  static Signed by(Actor actor, Instant now) {
    return new Signed(actor.account(), actor.name(), now);
  }

  boolean is(Actor actor) {
    return actor.is(account);
  }
}
