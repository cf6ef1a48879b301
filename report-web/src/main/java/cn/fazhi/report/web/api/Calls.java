package cn.fazhi.report.web.api;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out a changing call, and tells a condition that failed from an act that came too late.
 */
@Component
class Calls {
  private final ReadingDesk desk;

  Calls(ReadingDesk desk) {
    this.desk = desk;
  }

  void carryOut(Actor actor, Ticket ticket, @Nullable String match, Consumer<Ticket> act) {
    try {
      act.accept(ticket);
    } catch (Refusal.Stale stale) {
      boolean asRead =
          ticket.asItIs() || Condition.tag(desk.report(actor, ticket.report())).equals(match);
      if (asRead) {
        throw stale;
      }
      throw new Condition.Outdated(stale);
    }
  }
}
