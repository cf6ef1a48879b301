package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** The paragraph styles of a Word file, with what they inherit. */
final class Styles {
  private static final int DEEPEST = 20;

  private final Map<String, Element> byId = new HashMap<>();
  private @Nullable Element standard;

  Styles(Optional<Element> part) {
    part.map(root -> Xml.children(root, "style")).orElse(List.of()).forEach(this::add);
  }

  private void add(Element style) {
    byId.put(Xml.attribute(style, "styleId"), style);
    if (Xml.attribute(style, "type").equals("paragraph")
        && Xml.attribute(style, "default").equals("1")) {
      standard = style;
    }
  }

  /** The paragraph's style and those it is based on, nearest first. */
  List<Element> of(Element paragraph) {
    List<Element> chain = new ArrayList<>();
    Element style = Xml.value(paragraph, "pPr", "pStyle").map(byId::get).orElse(standard);
    while (style != null && chain.size() < DEEPEST) {
      chain.add(style);
      style = Xml.value(style, "basedOn").map(byId::get).orElse(null);
    }
    return chain;
  }

  /** 1 to 9 where the file states a heading level, else 0. */
  int outline(Element paragraph) {
    Optional<Integer> own = Xml.number(paragraph, "pPr", "outlineLvl");
    return own.or(() -> inherited(paragraph))
        .filter(level -> level < 9)
        .map(level -> level + 1)
        .orElse(0);
  }

  private Optional<Integer> inherited(Element paragraph) {
    return of(paragraph).stream()
        .map(style -> Xml.number(style, "pPr", "outlineLvl"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  boolean isTableOfContents(Element paragraph) {
    return Xml.value(paragraph, "pPr", "pStyle")
        .map(byId::get)
        .flatMap(style -> Xml.value(style, "name"))
        .filter(name -> name.toLowerCase(Locale.ROOT).matches("toc \\d"))
        .isPresent();
  }
}
