package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Fault;
import java.util.ArrayList;
import java.util.List;

/** The faults of one verification: all counted, the first ones kept. */
final class Faults {
  private static final int KEPT = 20;

  private final List<Fault> first = new ArrayList<>();
  private long count;

  void add(Fault fault) {
    count++;
    if (first.size() < KEPT) {
      first.add(fault);
    }
  }

  List<Fault> first() {
    return first;
  }

  long count() {
    return count;
  }
}
