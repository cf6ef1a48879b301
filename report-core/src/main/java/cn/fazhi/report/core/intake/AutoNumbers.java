package cn.fazhi.report.core.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Computes the numbers that Word shows before the paragraphs of a .docx but does not store. */
final class AutoNumbers implements ListCounts.Lists {
  private final Styles styles;
  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final ListCounts counts = new ListCounts(this);

  AutoNumbers(Optional<Element> part, Styles styles) {
    this.styles = styles;
    part.ifPresent(
        root -> {
          Xml.children(root, "abstractNum")
              .forEach(a -> abstracts.put(Xml.attribute(a, "abstractNumId"), a));
          Xml.children(root, "num").forEach(n -> lists.put(Xml.attribute(n, "numId"), n));
        });
  }

  /** The next number for this paragraph; to be asked once for each, in reading order. */
  String label(Element paragraph) {
    ListCounts.Place place = place(paragraph);
    return place == null || !lists.containsKey(place.list()) ? "" : counts.label(place);
  }

  private ListCounts.@Nullable Place place(Element paragraph) {
    Optional<String> own = Xml.value(paragraph, "pPr", "numPr", "numId");
    Optional<Integer> ownLevel = Xml.number(paragraph, "pPr", "numPr", "ilvl");
    if (own.isPresent()) {
      return place(own.get(), ownLevel.orElse(0));
    }
    for (Element style : styles.of(paragraph)) {
      Optional<String> list = Xml.value(style, "pPr", "numPr", "numId");
      if (list.isPresent()) {
        return place(list.get(), ownLevel.orElseGet(() -> levelOf(style, list.get())));
      }
    }
    return null;
  }

  /** List 0 switches off what a style would bring. */
  private static ListCounts.@Nullable Place place(String list, int level) {
    return list.equals("0") ? null : ListCounts.Place.of(list, level);
  }

  private int levelOf(Element style, String list) {
    String id = Xml.attribute(style, "styleId");
    for (int i = 0; i < ListCounts.LEVELS && lists.containsKey(list); i++) {
      if (level(list, i).style().equals(id)) {
        return i;
      }
    }
    return Xml.number(style, "pPr", "numPr", "ilvl").orElse(0);
  }

  @Override
  public String key(String list) {
    Element found = definition(list);
    return found == null ? "" : Xml.attribute(found, "abstractNumId");
  }

  @Override
  public Optional<Integer> startOverride(String list, int level) {
    return override(list, level).flatMap(o -> Xml.number(o, "startOverride"));
  }

  @Override
  public NumberLevel level(String list, int level) {
    Optional<Element> own = override(list, level).flatMap(o -> Xml.child(o, "lvl"));
    return own.or(() -> levels(definition(list), level))
        .map(NumberLevel::of)
        .orElse(NumberLevel.PLAIN);
  }

  private static Optional<Element> levels(@Nullable Element definition, int level) {
    List<Element> all = definition == null ? List.of() : Xml.children(definition, "lvl");
    return all.stream().filter(l -> Xml.attribute(l, "ilvl").equals("" + level)).findFirst();
  }

  private Optional<Element> override(String list, int level) {
    Element num = lists.get(list);
    List<Element> all = num == null ? List.of() : Xml.children(num, "lvlOverride");
    return all.stream().filter(o -> Xml.attribute(o, "ilvl").equals("" + level)).findFirst();
  }

  /** A definition may only point to a numbering style, whose definition stands elsewhere. */
  private @Nullable Element definition(String list) {
    Element direct = Xml.value(lists.get(list), "abstractNumId").map(abstracts::get).orElse(null);
    Optional<String> link = Xml.value(direct, "numStyleLink");
    if (link.isEmpty()) {
      return direct;
    }
    return abstracts.values().stream()
        .filter(a -> Xml.value(a, "styleLink").equals(link))
        .findFirst()
        .orElse(direct);
  }
}
