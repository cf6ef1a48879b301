package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.core.ledger.Row;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import java.util.HashMap;
import java.util.Map;

/**
 * What the ledger's rows say of each version of a flow, held against what is kept: a flow that was
 * changed past its desk would lead reports where nobody has decided.
 */
final class FlowTraces {
  private final Map<String, Left> left = new HashMap<>();
  private final Faults faults;

  FlowTraces(Faults faults) {
    this.faults = faults;
  }

  private record Left(Chain chain, long number, String digest) {}

  void follow(Row row) {
    Event event = row.event();
    if (event.chain().isFlow() && event.done()) {
      left.put(event.subject(), new Left(event.chain(), row.number(), event.after()));
    }
  }

  void check(FlowBook book) {
    for (KeptFlow flow : book.all()) {
      Left last = left.remove(flow.flow().key() + "/" + flow.flow().version());
      Chain chain = Chain.ofFlow(flow.flow().key());
      if (last == null) {
        faults.add(new Fault(chain, 0, "流程第 " + flow.flow().version() + " 版没有台账，可能在系统之外添加。"));
      } else if (!last.digest().equals(flow.digest())) {
        String what = "流程第 " + flow.flow().version() + " 版现在的步骤不是这次办理留下的，可能在系统之外被改动过。";
        faults.add(new Fault(chain, last.number(), what));
      }
    }
    left.values()
        .forEach(
            gone ->
                faults.add(new Fault(gone.chain(), gone.number(), "台账里有流程的这个版本，数据库里却没有了，可能被删除。")));
  }
}
