package cn.fazhi.report.core.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The indicators a district asks for and how reports word them, the more special ones first. A line
 * of its text has four cells with tabs or bars between: code, name, units ("件/起"), wordings
 * ("行政处罚……#|#起处罚" with {@code #} for the number, {@code …} for up to twelve characters of the same
 * clause, {@code ……} for up to eighty of the same sentence, {@code [甲/乙]} for either, {@code ^} in
 * front to reach back over earlier numbers of the sentence).
 */
public final class Catalogue {
  private static final int MOST = 2_000;
  private static final int LONGEST_WORDING = 600;
  private static final Pattern PARTING = Pattern.compile("[|｜\t]");
  private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");

  /** The catalogue that comes with the program. */
  public static final Catalogue SHIPPED = shipped();

  private final List<Indicator> indicators;
  private final Map<String, List<Entry>> byUnit = new HashMap<>();

  private Catalogue(List<Entry> entries) {
    Map<String, Indicator> first = new LinkedHashMap<>();
    for (Entry entry : entries) {
      first.putIfAbsent(entry.indicator().code(), entry.indicator());
      entry.indicator().units().stream()
          .flatMap(unit -> twins(unit).stream())
          .distinct()
          .forEach(unit -> byUnit.computeIfAbsent(unit, u -> new ArrayList<>()).add(entry));
    }
    indicators = List.copyOf(first.values());
  }

  private record Entry(Indicator indicator, List<Phrase> wordings) {
    boolean fits(Phrase.Around around) {
      for (Phrase phrase : wordings) {
        if (phrase.fits(around)) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * A line that cannot be understood.
   *
   * @param line counted from 1
   * @param words what is wrong and what to do, for the person who wrote it
   */
  public record Fault(int line, String words) {}

  /** What came of a catalogue's text: the good lines as a catalogue, and what to mend. */
  public record Parsed(Catalogue catalogue, List<Fault> faults) {
    public Parsed {
      faults = List.copyOf(faults);
    }
  }

  /**
   * Reads a catalogue; empty lines and such as begin with # are passed over. A code may come again
   * further down, with looser wordings.
   */
  public static Parsed parse(List<String> lines) {
    List<Entry> entries = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        Indicator indicator = indicator(line);
        List<Phrase> wordings = wordings(indicator.wording());
        demand(entries.size() < MOST, "指标最多 " + MOST + " 行，请删去不用的");
        entries.add(new Entry(indicator, wordings));
      } catch (IllegalArgumentException wrong) {
        faults.add(new Fault(i + 1, String.valueOf(wrong.getMessage())));
      }
    }
    return new Parsed(new Catalogue(entries), faults);
  }

  /** All indicators in the order of the text. */
  public List<Indicator> indicators() {
    return indicators;
  }

  public Optional<Indicator> withCode(String code) {
    return indicators.stream().filter(indicator -> indicator.code().equals(code)).findFirst();
  }

  /** The code of the indicator a number in these words belongs to, or {@link Indicator#OTHER}. */
  String codeFor(Wording wording, String unit) {
    Phrase.Around around = Phrase.Around.of(wording);
    for (Entry entry : byUnit.getOrDefault(unit, List.of())) {
      if (entry.fits(around)) {
        return entry.indicator().code();
      }
    }
    return Indicator.OTHER;
  }

  /** Who lists 件 means 起 and 宗 as well, who lists 名 also 人. */
  private static List<String> twins(String unit) {
    return switch (unit) {
      case "件", "起", "宗" -> List.of("件", "起", "宗", "例", "件次");
      case "人", "名", "位" -> List.of("人", "名", "位");
      case "次", "场" -> List.of("次", "场", "场次", "期");
      case "万元", "元" -> List.of("万元", "元", "亿元");
      default -> List.of(unit);
    };
  }

  private static Indicator indicator(String line) {
    String[] cells = PARTING.split(line, 4);
    demand(cells.length == 4, "应有四栏（代码、名称、单位、写法），用竖线隔开，现有 " + cells.length + " 栏");
    String code = cells[0].strip();
    demand(CODE.matcher(code).matches(), "代码“" + code + "”只能用大写字母、数字和下划线，以字母开头");
    demand(!code.equals(Indicator.OTHER), "代码“OTHER”留给没有归类的数字，请换一个");
    demand(!cells[1].isBlank(), "请写明指标名称");
    List<String> units = List.of(cells[2].strip().split("/"));
    for (String unit : units) {
      demand(Units.known(unit), "“" + unit + "”不是系统认得的单位，请改用件、次、人、份、% 等");
    }
    return new Indicator(code, cells[1].strip(), units, cells[3].strip());
  }

  private static List<Phrase> wordings(String wording) {
    demand(wording.length() <= LONGEST_WORDING, "写法太长，最多 " + LONGEST_WORDING + " 个字");
    List<Phrase> phrases = new ArrayList<>();
    for (String one : wording.split("\\|", -1)) {
      phrases.add(Phrase.of(one));
    }
    return List.copyOf(phrases);
  }

  private static void demand(boolean met, String words) {
    if (!met) {
      throw new IllegalArgumentException(words);
    }
  }

  private static Catalogue shipped() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Catalogue.class.getResourceAsStream("indicators.tsv"), StandardCharsets.UTF_8))) {
      Parsed parsed = parse(lines.lines().toList());
      if (!parsed.faults().isEmpty()) {
        throw new IllegalStateException("shipped catalogue: " + parsed.faults());
      }
      return parsed.catalogue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
