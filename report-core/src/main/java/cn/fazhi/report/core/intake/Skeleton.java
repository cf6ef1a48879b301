package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Numbering;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes blocks of clean lines: which are form, heading, paragraph or table, and how deep. */
final class Skeleton {
  private static final int LONGEST_HEADING = 60;
  private static final int LONGEST_UNNUMBERED = 30;

  private static final Pattern ORDINAL = Pattern.compile("第[一二三四五六七八九十]{1,2}[，,、：:][^；;！？]{2,50}");

  private final List<Line> lines;
  private final List<Optional<Numbering>> numberings;
  private final @Nullable BlockKind[] form;
  private final Levels levels;
  private final boolean ordinals;

  Skeleton(List<Line> cleaned) {
    this.lines = withFormOnOneLine(cleaned);
    this.numberings = lines.stream().map(Skeleton::number).toList();
    this.form = FormFinder.kinds(lines);
    List<Numbering> numbers = new ArrayList<>();
    List<Numbering> headings = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Numbering number = running(i) ? numberings.get(i).orElse(null) : null;
      if (number != null) {
        numbers.add(number);
      }
      if (number != null && mereHeading(i, number)) {
        headings.add(number);
      }
    }
    this.levels = new Levels(numbers, headings);
    this.ordinals = headings.stream().noneMatch(number -> number.level() == 1);
  }

  /** One for each block. */
  List<Line> lines() {
    return lines;
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Patience.ask();
      blocks.add(block(new BlockId("b" + (i + 1)), i));
    }
    return blocks;
  }

  private static List<Line> withFormOnOneLine(List<Line> cleaned) {
    @Nullable BlockKind[] kinds = FormFinder.kinds(cleaned);
    List<Line> result = new ArrayList<>();
    for (int i = 0; i < cleaned.size(); i++) {
      boolean form = kinds[i] == BlockKind.TITLE || kinds[i] == BlockKind.DATE;
      boolean goesOn = i > 0 && form && kinds[i] == kinds[i - 1];
      if (goesOn) {
        result.add(result.remove(result.size() - 1).joined("", cleaned.get(i)));
      } else {
        result.add(cleaned.get(i));
      }
    }
    return result;
  }

  private boolean running(int i) {
    return form[i] == null && !lines.get(i).table();
  }

  private Block block(BlockId id, int i) {
    Line line = lines.get(i);
    BlockKind kind = form[i];
    if (kind != null || line.table()) {
      return new Block(id, kind != null ? kind : BlockKind.TABLE, 0, "", line.text(), null);
    }
    Optional<Numbering> number = numberings.get(i);
    String label = number.map(Numbering::label).orElse(line.label());
    String body = number.map(Numbering::rest).orElse(line.text());
    boolean heading = number.isPresent() ? mereHeading(i, number.get()) : unnumberedHeading(i);
    int level = number.map(levels::of).orElse(heading ? unnumberedLevel(line) : 0);
    return new Block(
        id, heading ? BlockKind.HEADING : BlockKind.PARAGRAPH, level, label, body, null);
  }

  /** Computed or typed; a computed one that is no known form of number stays a bare label. */
  private static Optional<Numbering> number(Line line) {
    if (line.label().isEmpty()) {
      return Numbering.of(line.text()).filter(number -> !number.rest().isEmpty());
    }
    return Numbering.of(line.label())
        .filter(number -> number.rest().isEmpty())
        .map(number -> new Numbering(line.label(), number.style(), number.number(), line.text()));
  }

  private boolean mereHeading(int i, Numbering number) {
    String body = number.rest();
    if (body.length() > LONGEST_HEADING || Punctuation.sentenceInside(body)) {
      return false;
    }
    if (body.matches(".*[；！？;，,、]$")) {
      return false;
    }
    return !body.matches(".*[。：:]$") || hasTextBelow(i, number);
  }

  /** An item of a list ends with a full stop too, but then no text or deeper number follows. */
  private boolean hasTextBelow(int i, Numbering number) {
    if (i + 1 >= lines.size() || !running(i + 1)) {
      return false;
    }
    Optional<Numbering> below = numberings.get(i + 1);
    return below.isPresent()
        ? below.get().level() > number.level()
        : lines.get(i + 1).label().isEmpty();
  }

  private boolean unnumberedHeading(int i) {
    Line line = lines.get(i);
    String text = line.text();
    boolean last = i + 1 >= lines.size() || form[i + 1] != null;
    if (!line.label().isEmpty() || last || Punctuation.sentenceInside(text)) {
      return false;
    }
    if (line.outline() > 0 && text.length() <= LONGEST_HEADING) {
      return true;
    }
    boolean bare = !text.matches(".*[。；！？;，,、：:.]$");
    boolean announces = text.matches("(?!.*(?:如下|以下|现将)).{2,16}[：:]") && announces(text);
    if (text.length() <= LONGEST_HEADING && ordinal(text)) {
      return true;
    }
    return text.length() <= LONGEST_UNNUMBERED
        && (announces || bare && (announces(text) || proseBelow(i)));
  }

  private boolean proseBelow(int i) {
    Line below = lines.get(i + 1);
    return below.table()
        || numberings.get(i + 1).isPresent()
        || below.text().length() > LONGEST_UNNUMBERED
        || Punctuation.closed(below.text());
  }

  /** 第三，存在的不足和原因。 where nothing is numbered 一、. */
  private boolean ordinal(String text) {
    return ordinals && ORDINAL.matcher(text).matches() && announces(text.replaceAll("[。.]$", ""));
  }

  private static int unnumberedLevel(Line line) {
    if (line.outline() > 0) {
      return Math.min(4, line.outline());
    }
    return announces(line.text()) ? 1 : 2;
  }

  private static boolean announces(String text) {
    return !StatutoryPart.announcedBy(text.replaceAll("[：:]$", "")).isEmpty();
  }
}
