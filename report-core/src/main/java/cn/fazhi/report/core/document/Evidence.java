package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Map;

/**
 * What a heading says about the part it begins.
 *
 * @param announced the parts its words announce, in their order; empty for a theme
 * @param weights how plainly each part is spoken of, 0 to 6
 */
record Evidence(List<StatutoryPart> announced, Map<StatutoryPart, Double> weights) {
  /** Below the top level work done speaks of problems and plans too; only plain words count. */
  private static final double PLAIN = 4;

  double of(StatutoryPart kind) {
    return weights.getOrDefault(kind, 0.0);
  }

  boolean plainly(StatutoryPart kind) {
    return announced.contains(kind) && of(kind) >= PLAIN;
  }
}
