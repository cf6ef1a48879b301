package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The borders found so far, in reading order. */
final class Borders {
  private final List<Border> borders;

  Borders(List<Border> found) {
    borders = new ArrayList<>(found);
    Collections.sort(borders);
  }

  List<Border> all() {
    return borders;
  }

  void add(Border border) {
    borders.add(border);
    Collections.sort(borders);
  }

  boolean lack(StatutoryPart kind) {
    return borders.stream().noneMatch(border -> border.kind() == kind);
  }

  /** The part in which a place lies, null before the first. */
  @Nullable StatutoryPart kindAt(int block, int offset) {
    StatutoryPart kind = null;
    for (Border border : borders) {
      if (border.compareTo(new Border(border.kind(), block, offset, null)) <= 0) {
        kind = border.kind();
      }
    }
    return kind;
  }

  /** The block in which the part first begins, 0 where it does not. */
  int firstBlock(StatutoryPart kind) {
    return borders.stream().filter(b -> b.kind() == kind).mapToInt(Border::block).min().orElse(0);
  }

  boolean beginAt(int block) {
    return borders.stream().anyMatch(border -> border.block() == block && border.offset() == 0);
  }

  /** Whether a part without heading may begin at a place: the plan anywhere but in 其他. */
  boolean maySpeakOf(StatutoryPart sought, int block, int offset) {
    StatutoryPart kind = kindAt(block, offset);
    return sought == StatutoryPart.SHORTCOMINGS
        ? kind == StatutoryPart.MEASURES || kind == StatutoryPart.FIRST_RESPONSIBLE
        : kind != null && kind != StatutoryPart.OTHER;
  }
}
