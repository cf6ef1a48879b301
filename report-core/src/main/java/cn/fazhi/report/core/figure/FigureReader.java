package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Enclosed;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the figures a report states, in reading order. */
public final class FigureReader {
  /** Ten times as many as any report holds; further ones are not read. */
  private static final int MOST = 3_000;

  private static final int SLOGAN = 16;
  private static final Pattern ROUND_THE_CLOCK = Pattern.compile("24\\s?小时");
  private static final Pattern THRESHOLD = Pattern.compile("的?(?:企业|单位|组织)");

  private FigureReader() {}

  public static List<Figure> read(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind().running())
        .flatMap(block -> figures(block).stream())
        .limit(MOST)
        .toList();
  }

  private static List<Figure> figures(Block block) {
    String text = block.text();
    List<Count> counts = counts(block, text);
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      Count count = counts.get(i);
      Wording wording = Wording.of(text, counts, i);
      figures.add(
          new Figure(
              Indicator.of(wording.around(), count.unit()),
              wording.label(),
              count.value(),
              count.unit(),
              count.approximate(),
              new Anchor(block.id(), count.start(), count.end()),
              text.substring(count.start(), count.end())));
    }
    return figures;
  }

  private static List<Count> counts(Block block, String text) {
    BitSet titles = Enclosed.in(text, "《》");
    BitSet slogans = Enclosed.in(text, "“”", SLOGAN);
    return Stream.concat(ArabicCounts.in(text).stream(), ChineseCounts.in(text).stream())
        .filter(count -> count.start() >= block.label().length())
        .filter(count -> !titles.get(count.start()) && !slogans.get(count.start()))
        .filter(count -> !idle(text, count))
        .sorted(Comparator.comparingInt(Count::start))
        .limit(MOST)
        .toList();
  }

  /** The hotline's name, 24小时值班, and thresholds (500人以上企业) count nothing. */
  private static boolean idle(String text, Count count) {
    String words = text.substring(count.start(), count.end());
    return words.startsWith("12345")
        || ROUND_THE_CLOCK.matcher(words).matches()
        || words.endsWith("以上")
            && THRESHOLD.matcher(text).region(count.end(), text.length()).lookingAt();
  }
}
