package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stretches of text that make up the statutory parts; a border may run through a paragraph. */
record PartText(Reading reading) {
  private static final int FIRST_WORDS = 50;

  /** In reading order; tables and headings included. */
  List<Spot> of(StatutoryPart kind) {
    List<Spot> spots = new ArrayList<>();
    for (PartSpan span : reading.outline().parts()) {
      if (span.kind() == kind) {
        spots.addAll(of(span));
      }
    }
    return spots;
  }

  /** Where to speak about a part as a whole: its heading or its first words. */
  static Spot head(List<Spot> part) {
    Spot first = part.get(0);
    int end = first.start() + FIRST_WORDS;
    return end < first.end() ? new Spot(first.block(), first.start(), end) : first;
  }

  /** What stands before the first part: the introduction, without title and addressee. */
  List<Spot> introduction() {
    List<Spot> spots = new ArrayList<>();
    List<PartSpan> parts = reading.outline().parts();
    for (Block block : reading.document().blocks()) {
      if (!parts.isEmpty() && block.id().equals(parts.get(0).firstBlock())) {
        break;
      }
      if (block.kind().running()) {
        spots.add(Spot.whole(block));
      }
    }
    return parts.isEmpty() ? List.of() : spots;
  }

  /** The part's own words without its headings and without blanks. */
  String body(StatutoryPart kind) {
    return words(of(kind).stream().map(PartText::withoutHeading));
  }

  /** The part's words without the heading it begins with; those inside it are kept. */
  String underItsHeading(StatutoryPart kind) {
    List<Spot> spots = of(kind);
    return words(
        Stream.concat(
            spots.stream().limit(1).map(PartText::withoutHeading),
            spots.stream().skip(1).map(Spot::quote)));
  }

  /** A heading may run in: its sentence first, then text in the same paragraph. */
  private static String withoutHeading(Spot spot) {
    String words = spot.quote();
    boolean heading = spot.block().kind() == BlockKind.HEADING;
    return heading
        ? words.substring(words.indexOf('。') < 0 ? words.length() : words.indexOf('。') + 1)
        : words;
  }

  private static String words(Stream<String> pieces) {
    return pieces.collect(Collectors.joining("\n")).replaceAll("[ \\u3000\\u00a0\\t]+", "");
  }

  private List<Spot> of(PartSpan span) {
    List<Spot> spots = new ArrayList<>();
    boolean inside = false;
    for (Block block : reading.document().blocks()) {
      boolean first = block.id().equals(span.firstBlock());
      inside |= first;
      if (inside && block.kind().running()) {
        int start = first ? Math.min(span.start(), block.text().length()) : 0;
        spots.add(new Spot(block, start, end(span, block, start)));
      }
      if (inside && block.id().equals(span.lastBlock())) {
        break;
      }
    }
    return spots;
  }

  private int end(PartSpan span, Block block, int start) {
    return reading.outline().parts().stream()
        .filter(other -> other != span && other.firstBlock().equals(block.id()))
        .mapToInt(PartSpan::start)
        .filter(border -> border > start)
        .min()
        .orElse(block.text().length());
  }
}
