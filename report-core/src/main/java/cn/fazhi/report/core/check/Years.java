package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Digits;
import cn.fazhi.report.core.document.Enclosed;
import cn.fazhi.report.core.document.Search;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules about years share: the reporting year and where years stand outside citations. */
final class Years {
  private static final Search YEAR = Search.of("(?<![0-9—\\-–－~至])(20[0-9]{2})[ \\u3000]?年");

  /** Words farther away say nothing about a year, and sentences may have no end. */
  private static final int NEAR = 200;

  /** Of one passage; no report speaks of years that often. */
  private static final int MOST = 1_000;

  private Years() {}

  static @Nullable Integer reporting(Reading reading) {
    Integer given = reading.background().year();
    return given != null ? given : reading.outline().year();
  }

  /** A year with the words around it in its sentence. */
  record Mention(Spot spot, int year, String before, String after) {
    boolean opensSentence() {
      return before.isBlank();
    }
  }

  static Stream<Mention> in(Spot passage) {
    String text = Digits.half(passage.block().text());
    BitSet cited = Enclosed.in(text, "《》“”〈〉");
    Search.Hits hits = YEAR.hits(text, passage.start(), passage.end());
    Stream.Builder<Mention> mentions = Stream.builder();
    for (int n = 0; n < MOST && hits.next(); n++) {
      if (!cited.get(hits.match().start())) {
        mentions.add(mention(passage, hits.match(), text));
      }
    }
    return mentions.build();
  }

  static boolean mentions(List<Mention> all, int year) {
    return all.stream().anyMatch(mention -> mention.year() == year);
  }

  private static Mention mention(Spot passage, Matcher found, String text) {
    int start = found.start();
    int label = passage.start() == 0 ? passage.block().label().length() : 0;
    int floor = Math.max(Math.max(passage.start(), label), start - NEAR);
    while (start > floor && !ends(text.charAt(start - 1))) {
      start--;
    }
    int end = found.end();
    int ceiling = Math.min(passage.end(), end + NEAR);
    while (end < ceiling && !ends(text.charAt(end))) {
      end++;
    }
    return new Mention(
        Spot.of(passage.block(), found),
        Integer.parseInt(found.group(1)),
        text.substring(start, found.start()),
        text.substring(found.end(), end));
  }

  private static boolean ends(char c) {
    return "。；;！？!?\n\t".indexOf(c) >= 0;
  }
}
