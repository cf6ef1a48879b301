package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Enclosed;
import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Words that should not stand in a report, and what to say where they do.
 *
 * @param marks opening and closing marks in turn, between which other things may be said
 */
record Wanted(Search words, String marks, SayInside say) {

  /** Says something about a place, or null where there is nothing wrong with it. */
  interface Say {
    @Nullable Finding about(Block block, Matcher found);
  }

  /** The same, told whether the place stands between the marks. */
  interface SayInside {
    @Nullable Finding about(Block block, Matcher found, boolean inside);
  }

  static Wanted of(String regex, Say say) {
    return new Wanted(Search.of(regex), "", (block, found, inside) -> say.about(block, found));
  }

  static Wanted of(String regex, String marks, SayInside say) {
    return new Wanted(Search.of(regex), marks, say);
  }

  /** Block by block, in each one kind of words after the other. */
  static List<Finding> in(Reading reading, Predicate<Block> read, List<Wanted> all) {
    List<Finding> findings = new ArrayList<>();
    for (Block block : reading.document().blocks()) {
      if (read.test(block)) {
        all.forEach(wanted -> wanted.in(block, findings));
      }
    }
    return findings;
  }

  private void in(Block block, List<Finding> findings) {
    BitSet between = Enclosed.in(block.text(), marks);
    words.each(
        block.text(),
        found -> {
          Finding finding = say.about(block, found, between.get(found.start()));
          if (finding != null) {
            findings.add(finding);
          }
        });
  }
}
