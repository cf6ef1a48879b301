package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.Indicator;

/** What the catalogue calls a figure. */
final class Indicators {
  private Indicators() {}

  /** Empty where no indicator claims it. */
  static String name(Figure figure) {
    return Catalogue.SHIPPED.withCode(figure.indicator()).map(Indicator::name).orElse("");
  }
}
