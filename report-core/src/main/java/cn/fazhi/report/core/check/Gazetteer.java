package cn.fazhi.report.core.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The names of China's provinces, cities, counties and townships (about 45,000, from the package
 * named in report-core/gazetteer/package.json). A few megabytes, read when first asked for.
 */
final class Gazetteer {
  private static final int LONGEST = 12;
  private static final int SHORTEST = 3;
  private static final int ENDINGS = 1 << 20;

  private final List<String> counties;

  /** Of each name the lines that hold it. */
  private final Map<String, int[]> names = new HashMap<>();

  /** The last three characters of names, in short: most texts have none of them. */
  private final BitSet endings = new BitSet(ENDINGS);

  private Gazetteer(Stream<String> lines) {
    counties = lines.toList();
    for (int i = 0; i < counties.size(); i++) {
      int[] line = {i};
      Arrays.stream(counties.get(i).split("[\\t,]"))
          .filter(name -> name.length() >= SHORTEST && name.length() <= LONGEST)
          .forEach(name -> names.merge(name, line, Gazetteer::both));
    }
    names.keySet().forEach(name -> endings.set(ending(name, name.length())));
  }

  static Gazetteer shipped() {
    return Shipped.GAZETTEER;
  }

  boolean knows(String name) {
    return names.containsKey(name);
  }

  /** The longest known name that ends there, by its length; 0 for none. */
  int endingAt(String text, int end, int floor) {
    if (end - floor < SHORTEST || !endings.get(ending(text, end))) {
      return 0;
    }
    for (int length = Math.min(LONGEST, end - floor); length >= SHORTEST; length--) {
      if (names.containsKey(text.substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  private static int ending(String text, int end) {
    int three = (text.charAt(end - 3) * 31 + text.charAt(end - 2)) * 31 + text.charAt(end - 1);
    return three & ENDINGS - 1;
  }

  /** The provinces, cities and counties that have a township of that name. */
  Set<String> above(String township) {
    return Arrays.stream(names.getOrDefault(township, new int[0]))
        .mapToObj(line -> counties.get(line).split("\t", -1))
        .filter(county -> List.of(county[3].split(",")).contains(township))
        .flatMap(county -> Arrays.stream(county).limit(3))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  private static int[] both(int[] lines, int[] more) {
    int[] all = Arrays.copyOf(lines, lines.length + more.length);
    System.arraycopy(more, 0, all, lines.length, more.length);
    return all;
  }

  private static final class Shipped {
    static final Gazetteer GAZETTEER = load();

    private static Gazetteer load() {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Gazetteer.class.getResourceAsStream("divisions.tsv.gz")),
                  StandardCharsets.UTF_8))) {
        return new Gazetteer(lines.lines());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
