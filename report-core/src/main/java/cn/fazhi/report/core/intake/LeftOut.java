package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what of a file does not become part of the text. */
final class LeftOut {
  private static final int QUOTE = 40;

  private LeftOut() {}

  /** Headers and footers; a page number alone is not worth a word. */
  static Optional<Line.Mark> furniture(List<String> texts) {
    String text =
        texts.stream()
            .map(Residue::trim)
            .filter(line -> !line.isEmpty() && !PageNumbers.is(line))
            .distinct()
            .collect(Collectors.joining("；"));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line.Mark("header-footer", "页眉、页脚里的文字没有读入正文，如属正文请移到正文中。", cut(text)));
  }

  static Optional<Line.Mark> comments(List<String> comments) {
    return comments.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Line.Mark(
                "comments",
                "文中有 " + comments.size() + " 条批注，没有读入正文，请确认都已处理。",
                cut(comments.get(0))));
  }

  static List<Line.Mark> external(List<String> relationTypes) {
    long links = relationTypes.stream().filter(type -> type.endsWith("/hyperlink")).count();
    long others = relationTypes.size() - links;
    List<Line.Mark> marks = new ArrayList<>();
    if (links > 0) {
      marks.add(new Line.Mark("external-link", "文中有 " + links + " 处超链接，只保留了文字。", null));
    }
    if (others > 0) {
      marks.add(
          new Line.Mark("external-link", "文件引用了 " + others + " 处外部内容（模板、图片等），系统不会访问，已忽略。", null));
    }
    return marks;
  }

  private static String cut(String text) {
    return text.length() <= QUOTE ? text : text.substring(0, QUOTE);
  }
}
