package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;

/**
 * Where signature and date stand: the date four characters from the right edge, the signature
 * centred over it, so that a seal covers both (GB/T 9704-2012, 7.3.5.1).
 */
record Closing(double axis) {
  private static final int DATE_FREE = 4;
  private static final int SIGNATURE_FREE = 2;

  static Closing of(Document document) {
    double axis =
        Math.max(
            DATE_FREE + longest(document, BlockKind.DATE) / 2,
            SIGNATURE_FREE + longest(document, BlockKind.SIGNATURE) / 2);
    return new Closing(axis);
  }

  /** Characters to be left free at the right. */
  double right(Block block) {
    return Math.max(0, axis - Width.of(block.text()) / 2);
  }

  private static double longest(Document document, BlockKind kind) {
    return document.blocks().stream()
        .filter(block -> block.kind() == kind)
        .mapToDouble(block -> Width.of(block.text()))
        .max()
        .orElse(0);
  }
}
