package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lines of the form around the text. */
final class FormLines {
  private static final String DAY =
      "(?:20\\d{2}|[二两][〇○零ＯO0o][〇○零ＯO0o一二三四五六七八九]{2})\\s*年[^年]{1,6}月[^月]{1,6}日";

  private static final Pattern DATE = Pattern.compile(DAY);
  private static final Pattern UNDER_TITLE =
      Pattern.compile(
          "(?:^(?:—|–|-|（|\\().{0,40}?|.*(?:填报|报告|报送|成文)(?:时间|日期)[：:]\\s*)(" + DAY + ").*");

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\p{IsHan}A-Za-z]{0,12}\\s*[〔﹝\\[［（(【]\\s*20\\d{2}\\s*[〕﹞\\]］）)】]\\s*第?\\s*\\d{1,4}\\s*号");

  private static final int FRONT = 5;

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

  /** Without the signer or the words 发文字号 that may stand on the same line. */
  static @Nullable String number(Document document) {
    return document
        .line(BlockKind.DOCUMENT_NUMBER)
        .map(line -> find(NUMBER, line).orElse(line))
        .orElse(null);
  }

  /** A date may also stand behind the signature on the same line, or below the title. */
  static @Nullable String date(Document document) {
    return document
        .line(BlockKind.DATE)
        .map(line -> find(DATE, line).orElse(line))
        .or(() -> document.line(BlockKind.SIGNATURE).flatMap(line -> find(DATE, line)))
        .or(() -> underTitle(document))
        .orElse(null);
  }

  private static Optional<String> underTitle(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind() != BlockKind.TITLE)
        .limit(FRONT)
        .flatMap(block -> underTitle(block.text()).stream())
        .findFirst();
  }

  private static Optional<String> underTitle(String line) {
    Matcher found = UNDER_TITLE.matcher(Digits.half(line));
    return found.matches()
        ? Optional.of(line.substring(found.start(1), found.end(1)))
        : Optional.empty();
  }

  /** As it was typed. */
  private static Optional<String> find(Pattern pattern, String line) {
    Matcher found = pattern.matcher(Digits.half(line));
    return found.find()
        ? Optional.of(line.substring(found.start(), found.end()))
        : Optional.empty();
  }
}
