package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.likeness.Formulas;

/** The fixed wordings that are not compared. */
final class Wordings {
  private Wordings() {}

  static Formulas shipped() {
    return Formulas.NONE;
  }
}
