package cn.fazhi.report.core.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Computes the numbers that Word shows before paragraphs but does not store with them. */
final class AutoNumbers {
  private static final int LEVELS = 9;
  private static final int UNSET = Integer.MIN_VALUE;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /** The list a paragraph belongs to, and its level there from 0. */
  private record Place(String list, int level) {}

  private final Styles styles;
  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

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
    Place place = place(paragraph);
    if (place == null || !lists.containsKey(place.list)) {
      return "";
    }
    NumberLevel level = level(place.list, place.level);
    if (level.bullet()) {
      return "•";
    }
    int[] counts = count(place);
    return fill(place, level, counts);
  }

  private @Nullable Place place(Element paragraph) {
    Optional<String> own = Xml.value(paragraph, "pPr", "numPr", "numId");
    Optional<Integer> ownLevel = Xml.number(paragraph, "pPr", "numPr", "ilvl");
    if (own.isPresent()) {
      return own.get().equals("0") ? null : new Place(own.get(), level(ownLevel.orElse(0)));
    }
    for (Element style : styles.of(paragraph)) {
      Optional<String> list = Xml.value(style, "pPr", "numPr", "numId");
      if (list.isPresent()) {
        int level = ownLevel.orElseGet(() -> levelOf(style, list.get()));
        return list.get().equals("0") ? null : new Place(list.get(), level(level));
      }
    }
    return null;
  }

  private static int level(int stated) {
    return Math.min(Math.max(stated, 0), LEVELS - 1);
  }

  private int levelOf(Element style, String list) {
    String id = Xml.attribute(style, "styleId");
    for (int i = 0; i < LEVELS && lists.containsKey(list); i++) {
      if (level(list, i).style().equals(id)) {
        return i;
      }
    }
    return Xml.number(style, "pPr", "numPr", "ilvl").orElse(0);
  }

  private int[] count(Place place) {
    int[] counts =
        counters.computeIfAbsent(
            key(place.list),
            key -> {
              int[] fresh = new int[LEVELS];
              Arrays.fill(fresh, UNSET);
              return fresh;
            });
    restartIfOverridden(place, counts);
    counts[place.level] =
        counts[place.level] == UNSET ? start(place.list, place.level) : counts[place.level] + 1;
    for (int deeper = place.level + 1; deeper < LEVELS; deeper++) {
      if (level(place.list, deeper).restartsUnder(place.level)) {
        counts[deeper] = UNSET;
      }
    }
    return counts;
  }

  /** A list that states its own start begins anew where it is first used, others count on. */
  private void restartIfOverridden(Place place, int[] counts) {
    boolean first = begun.add(place.list + "/" + place.level);
    if (first
        && override(place.list, place.level)
            .flatMap(o -> Xml.number(o, "startOverride"))
            .isPresent()) {
      counts[place.level] = UNSET;
    }
  }

  private int start(String list, int level) {
    return override(list, level)
        .flatMap(o -> Xml.number(o, "startOverride"))
        .orElseGet(() -> level(list, level).start());
  }

  private String fill(Place place, NumberLevel level, int[] counts) {
    Matcher matcher = PLACE.matcher(level.text());
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      int at = Integer.parseInt(matcher.group(1)) - 1;
      int count = counts[at] == UNSET ? start(place.list, at) : counts[at];
      String format = level.arabicOnly() ? "decimal" : level(place.list, at).format();
      matcher.appendReplacement(text, Matcher.quoteReplacement(Numerals.write(format, count)));
    }
    return matcher.appendTail(text).toString().strip();
  }

  private String key(String list) {
    Element found = definition(list);
    return found == null ? "" : Xml.attribute(found, "abstractNumId");
  }

  private NumberLevel level(String list, int level) {
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
