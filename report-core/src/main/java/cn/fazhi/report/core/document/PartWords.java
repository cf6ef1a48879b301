package cn.fazhi.report.core.document;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which parts the words of a heading announce, and how plainly; the words are data. */
final class PartWords {
  private record Row(@Nullable StatutoryPart kind, int weight, Search words) {}

  /** Enough to announce a part; a lighter word needs neighbours that agree. */
  private static final int ENOUGH = 2;

  private static final Pattern IDLE = Pattern.compile("[\\s\\u3000“”\"'‘’]|《[^》]*》");
  private static final Pattern JOINT = Pattern.compile("[及和与暨、，,；;]");
  private static final List<Row> ROWS =
      Tsv.rows("part-words.tsv").stream().map(PartWords::row).toList();
  private static final List<Row> NOT = ROWS.stream().filter(row -> row.kind == null).toList();
  private static final List<Row> WEIGHED = ROWS.stream().filter(row -> row.kind != null).toList();

  private PartWords() {}

  /** In the order of the words; several where a heading announces several parts. */
  static List<StatutoryPart> of(String heading, @Nullable Integer year) {
    return weigh(heading, year).announced();
  }

  static Evidence weigh(String heading, @Nullable Integer year) {
    Map<StatutoryPart, Double> weights = new EnumMap<>(StatutoryPart.class);
    Set<StatutoryPart> announced = new LinkedHashSet<>();
    for (String phrase : JOINT.split(plain(heading, year))) {
      double share = announced.isEmpty() ? 1 : 0.5;
      Map<StatutoryPart, Integer> own = own(phrase);
      own.forEach((kind, weight) -> weights.merge(kind, share * weight, Math::max));
      own.entrySet().stream()
          .filter(hit -> hit.getValue() >= ENOUGH)
          .max(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .filter(kind -> ownWork(kind, announced))
          .ifPresent(announced::add);
    }
    return new Evidence(List.copyOf(announced), weights);
  }

  /** Measures after a shortcoming or a plan belong to that; before them they are their own. */
  private static boolean ownWork(StatutoryPart kind, Set<StatutoryPart> before) {
    return kind != StatutoryPart.MEASURES || before.isEmpty();
  }

  private static Map<StatutoryPart, Integer> own(String phrase) {
    Map<StatutoryPart, Integer> own = new EnumMap<>(StatutoryPart.class);
    for (Row row : WEIGHED) {
      if (row.words.in(phrase)) {
        own.merge(Objects.requireNonNull(row.kind), row.weight, Math::max);
      }
    }
    return own;
  }

  private static String plain(String heading, @Nullable Integer year) {
    String words = IDLE.matcher(heading).replaceAll("");
    if (year != null) {
      words = words.replace((year + 1) + "年", "来年");
    }
    for (Row row : NOT) {
      if (row.words.in(words)) {
        words = row.words.pattern().matcher(words).replaceAll("＊");
      }
    }
    return words;
  }

  static boolean firstResponsible(String sentence) {
    return sentence.contains("第一责任人");
  }

  private static Row row(String[] cells) {
    return new Row(
        cells[0].equals("NOT") ? null : StatutoryPart.valueOf(cells[0]),
        Integer.parseInt(cells[1]),
        Search.of(cells[2]));
  }
}
