package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds another unit's name in title and signature: the wrong file, or a copied form. */
final class UnitNameRule implements Rule {
  @Override
  public String code() {
    return "place-name";
  }

  @Override
  public List<Finding> check(Reading reading) {
    String unit = reading.background().unit();
    List<Finding> findings = new ArrayList<>();
    if (unit == null) {
      return findings;
    }
    for (Block block : reading.document().blocks()) {
      if (block.kind() == BlockKind.TITLE || block.kind() == BlockKind.SIGNATURE) {
        others(reading)
            .filter(other -> !unit.contains(other) && !other.contains(unit))
            .filter(other -> block.text().contains(other))
            .findFirst()
            .ifPresent(other -> findings.add(foreign(block, other, unit)));
      }
    }
    return findings;
  }

  /** The district's other units, and whatever unit the title names. */
  private static Stream<String> others(Reading reading) {
    return Stream.concat(
        reading.background().otherUnits().stream(), Stream.ofNullable(reading.outline().unit()));
  }

  private Finding foreign(Block block, String other, String unit) {
    int at = block.text().indexOf(other);
    String message = "这里写的是“%s”，报送单位是“%s”。请核对是不是导入了别的单位的文件。".formatted(other, unit);
    return new Spot(block, at, at + other.length()).say(this, Severity.ERROR, message, unit);
  }
}
