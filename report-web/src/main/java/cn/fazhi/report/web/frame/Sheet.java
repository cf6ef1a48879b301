package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Change;
import cn.fazhi.report.core.document.Comparison;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text set like the printed page: lines, each of pieces that look alike.
 *
 * @param lines in reading order
 */
public record Sheet(List<Line> lines) {

  /**
   * One block.
   *
   * @param number the paragraph's number in the margin, 0 for none
   * @param shape how it is set: title, addressee, number, closing, heading, paragraph, table
   * @param changed whether the comparison found a difference in it
   * @param moved where it stood before, in words; empty where it kept its place
   */
  public record Line(
      String id,
      int number,
      String shape,
      int level,
      boolean changed,
      String moved,
      List<Piece> pieces) {

    /** Rows and cells of a table's text. */
    public List<List<String>> cells() {
      String text = String.join("", pieces.stream().map(Piece::text).toList());
      return text.lines().map(row -> List.of(row.split("\t", -1))).toList();
    }
  }

  /**
   * A stretch of text.
   *
   * @param kind plain, ins, del or find
   * @param style further class names: the finding's severity, the run-in heading's level
   * @param title what is said about it, null for nothing
   */
  public record Piece(String kind, String text, String style, @Nullable String title) {}

  /** A text with its findings underlined. */
  public static Sheet of(Document document, Collection<Finding> findings) {
    Map<BlockId, List<Finding>> byBlock = new HashMap<>();
    for (Finding finding : findings) {
      Anchor place = finding.place();
      if (place != null) {
        byBlock.computeIfAbsent(place.block(), b -> new ArrayList<>()).add(finding);
      }
    }
    return numbered(
        document,
        block ->
            new Line(
                block.id().value(),
                0,
                shape(block),
                block.level(),
                false,
                "",
                pieces(block, byBlock.getOrDefault(block.id(), List.of()))));
  }

  /** The later text with what was taken out of and put into the earlier one. */
  public static Sheet compared(Document earlier, Comparison comparison) {
    Sheet before = of(earlier, List.of());
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (Change change : comparison.changes()) {
      Block shown = change.after() != null ? change.after() : change.before();
      if (shown == null) {
        continue;
      }
      boolean counted = change.after() != null && counted(shown);
      number += counted ? 1 : 0;
      List<Piece> pieces =
          change.runs().stream()
              .map(
                  run ->
                      switch (run.kind()) {
                        case SAME -> new Piece("plain", run.text(), "", null);
                        case ADDED -> new Piece("ins", run.text(), "", null);
                        case REMOVED -> new Piece("del", run.text(), "", null);
                      })
              .toList();
      boolean changed = change.kind() != Change.Kind.SAME;
      lines.add(
          new Line(
              shown.id().value(),
              counted ? number : 0,
              shape(shown),
              shown.level(),
              changed,
              moved(change, before),
              pieces));
    }
    return new Sheet(lines);
  }

  private static String moved(Change change, Sheet before) {
    Block from = change.kind() == Change.Kind.MOVED ? change.before() : null;
    return from == null
        ? ""
        : before.number(from.id()).map(n -> "由原第 " + n + " 段移来").orElse("由别处移来");
  }

  /**
   * The number in the margin by which people speak of a block; nothing for headings and lines of
   * the form.
   */
  public Optional<Integer> number(@Nullable BlockId block) {
    return block == null
        ? Optional.empty()
        : lines.stream()
            .filter(l -> l.id().equals(block.value()) && l.number() > 0)
            .map(Line::number)
            .findFirst();
  }

  /** "第 12 段", or the heading's own words, or "全文". */
  public String place(@Nullable BlockId block) {
    if (block == null) {
      return "全文";
    }
    return number(block)
        .map(n -> "第 " + n + " 段")
        .or(
            () ->
                lines.stream()
                    .filter(l -> l.id().equals(block.value()))
                    .map(l -> "“" + words(l) + "”")
                    .findFirst())
        .orElse("已删去的段落");
  }

  private static String words(Line line) {
    String text = String.join("", line.pieces().stream().map(Piece::text).toList());
    return text.length() > 16
        ? text.substring(
                0, text.offsetByCodePoints(0, Math.min(15, text.codePointCount(0, text.length()))))
            + "…"
        : text;
  }

  private static Sheet numbered(Document document, java.util.function.Function<Block, Line> set) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (Block block : document.blocks()) {
      number += counted(block) ? 1 : 0;
      Line line = set.apply(block);
      lines.add(
          new Line(
              line.id(),
              counted(block) ? number : 0,
              line.shape(),
              line.level(),
              line.changed(),
              line.moved(),
              line.pieces()));
    }
    return new Sheet(lines);
  }

  private static boolean counted(Block block) {
    return block.kind() == BlockKind.PARAGRAPH || block.kind() == BlockKind.TABLE;
  }

  private static String shape(Block block) {
    return switch (block.kind()) {
      case DOCUMENT_NUMBER -> "number";
      case TITLE -> "title";
      case ADDRESSEE, COPY_TO -> "addressee";
      case SIGNATURE, DATE -> "closing";
      case HEADING -> "heading";
      case PARAGRAPH -> "paragraph";
      case TABLE -> "table";
    };
  }

  private static List<Piece> pieces(Block block, List<Finding> findings) {
    String text = block.text();
    int runIn = block.runInEnd();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, runIn, text.length()));
    for (Finding finding : findings) {
      Anchor place = java.util.Objects.requireNonNull(finding.place());
      cuts.add(Math.min(place.start(), text.length()));
      cuts.add(Math.min(place.end(), text.length()));
    }
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : cuts) {
      if (to > from) {
        pieces.add(piece(text.substring(from, to), from, runIn, block.level(), findings));
        from = to;
      }
    }
    return pieces;
  }

  private static Piece piece(String text, int from, int runIn, int level, List<Finding> findings) {
    String heading = from < runIn ? "l" + level : "";
    return findings.stream()
        .filter(f -> f.place() != null && f.place().start() <= from && from < f.place().end())
        .findFirst()
        .map(
            f ->
                new Piece(
                    "find",
                    text,
                    (f.severity().name().toLowerCase(java.util.Locale.ROOT) + " " + heading)
                        .strip(),
                    f.message()))
        .orElseGet(() -> new Piece("plain", text, heading, null));
  }
}
