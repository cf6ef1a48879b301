package cn.fazhi.report.core.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Something the district counts.
 *
 * @param units the units it is told in; the first is the one to print
 * @param wording how sentences that state it look, # standing for the number
 */
public record Indicator(String code, String name, List<String> units, Pattern wording) {
  /** The code of figures that no entry of the catalogue claims. */
  public static final String OTHER = "OTHER";

  private static final List<Indicator> CATALOGUE = load();

  public Indicator {
    units = List.copyOf(units);
  }

  /** All indicators, the more special ones first. */
  public static List<Indicator> catalogue() {
    return CATALOGUE;
  }

  public static Optional<Indicator> withCode(String code) {
    return CATALOGUE.stream().filter(indicator -> indicator.code.equals(code)).findFirst();
  }

  static String of(String around, String unit) {
    return CATALOGUE.stream()
        .filter(indicator -> indicator.units.contains(unit))
        .filter(indicator -> indicator.wording.matcher(around).find())
        .map(Indicator::code)
        .findFirst()
        .orElse(OTHER);
  }

  private static List<Indicator> load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Indicator.class.getResourceAsStream("indicators.tsv"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(Indicator::parse).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Indicator parse(String line) {
    String[] cells = line.split("\t");
    return new Indicator(
        cells[0], cells[1], List.of(cells[2].split("/")), Pattern.compile(cells[3]));
  }
}
