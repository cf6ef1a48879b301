package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.KeptFlow;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Writes down what happens to flows; what they said before and after, the digests answer for. */
@Component
class FlowScribe {
  private final Ledger ledger;
  private final Clock clock;

  FlowScribe(Ledger ledger, Clock clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  void wrote(Actor actor, String deed, KeptFlow flow, String before, String note) {
    ledger.append(
        new Event(
            Chain.ofFlow(flow.flow().key()),
            now(),
            deed,
            true,
            actor.account().value(),
            actor.name(),
            actor.address(),
            flow.flow().key() + "/" + flow.flow().version(),
            version(flow) + "：" + note,
            before,
            flow.digest()));
  }

  String version(KeptFlow flow) {
    return "第 " + flow.flow().version() + " 版";
  }
}
