package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.likeness.Formulas;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The word lists that rules go by: as they come with the program, or in a bureau's own edition. A
 * list is kept as its lines, so that a person finds it again as it was written.
 */
public final class Lists {
  public static final Lists AS_SHIPPED = new Lists(Map.of());

  private final Map<ListName, List<String>> own;
  private final Map<ListName, Object> read = new ConcurrentHashMap<>();

  private Lists(Map<ListName, List<String>> own) {
    this.own = own;
  }

  /** A list that says what the shipped one says is not an edition of its own. */
  public static Lists of(Map<ListName, List<String>> edited) {
    Map<ListName, List<String>> own = new EnumMap<>(ListName.class);
    edited.forEach(
        (name, lines) -> {
          if (!lines.equals(name.shipped())) {
            own.put(name, List.copyOf(lines));
          }
        });
    return own.isEmpty() ? AS_SHIPPED : new Lists(own);
  }

  /** Only the lists that differ from the shipped ones. */
  public Map<ListName, List<String>> own() {
    return Map.copyOf(own);
  }

  /** All lines, notes and empty ones included. */
  public List<String> lines(ListName name) {
    return own.getOrDefault(name, name.shipped());
  }

  /** The list as a person edits it. */
  public String text(ListName name) {
    return String.join("\n", lines(name));
  }

  /** What is wrong with the lines, in words that name the line; empty where nothing is. */
  public static List<String> faults(ListName name, List<String> lines) {
    return name.faults(lines);
  }

  /** The same for lists that say the same; empty for the shipped ones. */
  public String key() {
    return own.isEmpty()
        ? ""
        : Digest.sm3(
            own.entrySet().stream()
                .map(list -> list.getKey() + "\u001f" + String.join("\n", list.getValue()))
                .collect(Collectors.joining("\u001e")));
  }

  /** What passages are compared without. */
  public Formulas formulas() {
    return read(
        ListName.FORMULAS, lines -> Formulas.of(lines.stream().map(line -> line.cell(0)).toList()));
  }

  /** The indicators to read figures by; what cannot be understood is left out. */
  public Catalogue catalogue() {
    return own.containsKey(ListName.INDICATORS)
        ? (Catalogue)
            read.computeIfAbsent(
                ListName.INDICATORS, name -> Catalogue.parse(lines(name)).catalogue())
        : Catalogue.SHIPPED;
  }

  /** What a rule makes of a list, made once; one kind of thing from each list. */
  @SuppressWarnings("unchecked")
  <T> T read(ListName name, Function<List<ListLine>, T> reader) {
    return own.containsKey(name) || this == AS_SHIPPED
        ? (T) read.computeIfAbsent(name, n -> reader.apply(ListLine.of(lines(n))))
        : AS_SHIPPED.read(name, reader);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Lists lists && own.equals(lists.own);
  }

  @Override
  public int hashCode() {
    return own.hashCode();
  }

  @Override
  public String toString() {
    return "Lists" + own.keySet();
  }
}
