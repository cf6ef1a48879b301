package cn.fazhi.report.core.check;

import java.util.List;

/** One thing that is looked for. Pure: the same reading gives the same findings. */
interface Rule {
  /** Stable code, as other systems see it. */
  String code();

  List<Finding> check(Reading reading);
}
