package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lines of the form around the text. */
final class FormLines {
  private static final Pattern DATE =
      Pattern.compile("(?:20\\d{2}|[二两][〇○零ＯO0][〇○零ＯO0一二三四五六七八九]{2})\\s*年[^年]{1,6}月[^月]{1,6}日");

  private FormLines() {}

  static @Nullable String title(Document document) {
    List<Block> blocks = document.blocks();
    String title =
        blocks.stream()
            .dropWhile(block -> block.kind() != BlockKind.TITLE)
            .takeWhile(block -> block.kind() == BlockKind.TITLE)
            .map(Block::text)
            .collect(Collectors.joining());
    return title.isBlank() ? null : title;
  }

  /** A date may also stand behind the signature on the same line. */
  static @Nullable String date(Document document) {
    return document
        .line(BlockKind.DATE)
        .or(() -> document.line(BlockKind.SIGNATURE).flatMap(FormLines::dateIn))
        .orElse(null);
  }

  private static Optional<String> dateIn(String line) {
    Matcher matcher = DATE.matcher(line);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
