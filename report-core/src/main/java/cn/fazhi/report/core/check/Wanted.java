package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Words that should not stand in a report, and what to say where they do. */
record Wanted(Search words, Say say) {

  /** Says something about a place, or null where there is nothing wrong with it. */
  interface Say {
    @Nullable Finding about(Block block, Matcher found);
  }

  static Wanted of(String regex, Say say) {
    return new Wanted(Search.of(regex), say);
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
    words.each(
        block.text(),
        found -> {
          Finding finding = say.about(block, found);
          if (finding != null) {
            findings.add(finding);
          }
        });
  }
}
