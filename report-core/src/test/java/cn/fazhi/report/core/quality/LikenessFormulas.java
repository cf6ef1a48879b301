package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.likeness.Formulas;

/** The fixed wordings as they come with the program. */
final class LikenessFormulas {
  static final Formulas SHIPPED = Formulas.NONE;

  private LikenessFormulas() {}
}
