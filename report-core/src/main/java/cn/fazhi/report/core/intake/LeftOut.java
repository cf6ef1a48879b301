package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.w3c.dom.Element;

/** Says what of a Word file does not become part of the text. */
final class LeftOut {
  private static final int QUOTE = 40;

  private LeftOut() {}

  static Optional<Line.Mark> furniture(List<Element> parts) {
    String text =
        parts.stream()
            .map(LeftOut::plain)
            .filter(line -> !line.isBlank() && !PageNumbers.is(line))
            .distinct()
            .collect(Collectors.joining("；"));
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line.Mark("header-footer", "页眉、页脚里的文字没有读入正文，如属正文请移到正文中。", cut(text)));
  }

  static Optional<Line.Mark> comments(List<Element> parts) {
    List<Element> comments =
        parts.stream().flatMap(part -> Xml.children(part, "comment").stream()).toList();
    return comments.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Line.Mark(
                "comments",
                "文中有 " + comments.size() + " 条批注，没有读入正文，请确认都已处理。",
                cut(plain(comments.get(0)))));
  }

  static Optional<Line.Mark> footnotes(Element body) {
    boolean any = Xml.contains(body, "footnoteReference") || Xml.contains(body, "endnoteReference");
    return any
        ? Optional.of(new Line.Mark("footnotes", "脚注、尾注没有读入正文，如有必要请写进正文。", null))
        : Optional.empty();
  }

  static Optional<Line.Mark> pictures(Element body) {
    boolean any = Xml.contains(body, "blip") || Xml.contains(body, "imagedata");
    return any
        ? Optional.of(new Line.Mark("pictures", "文中的图片没有读入，图片里的文字请打成文字。", null))
        : Optional.empty();
  }

  static Optional<Line.Mark> foreign(Element body) {
    return Xml.contains(body, "altChunk")
        ? Optional.of(new Line.Mark("alt-chunk", "文中引入了另一个文件的内容，没有读入，请把内容直接粘贴到正文。", null))
        : Optional.empty();
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

  private static String plain(Element part) {
    StringBuilder text = new StringBuilder();
    var texts = part.getElementsByTagNameNS("*", "t");
    for (int i = 0; i < texts.getLength(); i++) {
      text.append(texts.item(i).getTextContent());
    }
    return text.toString().strip();
  }

  private static String cut(String text) {
    return text.length() <= QUOTE ? text : text.substring(0, QUOTE);
  }
}
