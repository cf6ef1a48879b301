package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places a report may speak of as its own: the unit, what it belongs to, and what the bureau
 * says lies there.
 *
 * @param unit the reporting unit, null where nobody knows
 * @param complete whether all units above it are known, so that another county is another's
 */
record OwnPlaces(@Nullable String unit, Set<String> names, Set<String> foreign, boolean complete) {
  private static final Pattern OFFICE =
      Pattern.compile("(?:\\p{IsHan}{2,9}?(?:自治区|自治州|自治县|自治旗|省|市|区|县|旗|州|盟))");

  static OwnPlaces of(Reading reading) {
    Background background = reading.background();
    String unit = background.unit() != null ? background.unit() : reading.outline().unit();
    Set<String> above = new HashSet<>(background.unitsAbove());
    reading.document().blocks().forEach(block -> letterhead(block, above));
    if (unit != null && Gazetteer.shipped().knows(unit)) {
      above.addAll(Gazetteer.shipped().above(unit));
    }
    Set<String> names = new HashSet<>(above);
    Set<String> foreign = new HashSet<>(background.otherUnits());
    for (ListLine line : background.lists().read(ListName.PLACES, List::copyOf)) {
      if (line.cell(1).equals("外地")) {
        foreign.addAll(line.words(0));
      } else {
        names.addAll(line.words(0));
      }
    }
    if (unit != null) {
      names.add(unit);
    }
    return new OwnPlaces(unit, names, foreign, !above.isEmpty());
  }

  /** Whom the report is addressed to lies above it; so does what the title puts before the unit. */
  private static void letterhead(Block block, Set<String> names) {
    if (block.kind() == BlockKind.ADDRESSEE || block.kind() == BlockKind.COPY_TO) {
      String words = block.text().replaceAll("中共|人民政府|委员会", "，");
      OFFICE.matcher(words).results().forEach(found -> names.add(found.group()));
    }
  }

  /**
   * 云岭区 and 甲省乙市云岭区 are one place to a reader; a list may also hold what stands before 镇 or 区 and
   * is no name.
   */
  boolean own(String name, String stem) {
    return names.contains(stem)
        || names.stream()
            .anyMatch(mine -> mine.endsWith(name) || mine.length() > 2 && name.endsWith(mine));
  }
}
