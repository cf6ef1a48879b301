package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.document.StatutoryPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A report of an invented place with what a person reads in it: lines "name: value" (- for none),
 * then ----, then the text with a mark where a part begins. {S!} has a heading of its own, {S} is
 * implied, {M?} may be called either, {M+} goes on after an embedded part.
 */
record PartsCase(String name, Map<String, String> form, List<Place> places, String text) {

  /** Where a part begins: the characters that follow, without blanks. */
  record Place(StatutoryPart kind, String flag, String words) {
    boolean at(String found) {
      return PartsCase.bare(found).startsWith(words);
    }
  }

  private static final Pattern MARK = Pattern.compile("\\{([MSFNO])([!?+]?)}");
  private static final int WORDS = 16;

  static List<PartsCase> all() {
    try (Stream<Path> files =
        Files.list(Path.of(PartsCase.class.getResource("/quality/parts").toURI()))) {
      return files.sorted().map(PartsCase::read).toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  private static PartsCase read(Path file) {
    try {
      String[] halves = Files.readString(file).split("(?m)^----\\n", 2);
      Map<String, String> form = new HashMap<>();
      for (String line : halves[0].split("\n")) {
        String[] pair = line.split(": ", 2);
        form.put(pair[0], pair[1].strip());
      }
      String name = file.getFileName().toString().replace(".txt", "");
      return new PartsCase(name, form, places(halves[1]), MARK.matcher(halves[1]).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Place> places(String marked) {
    List<Place> places = new ArrayList<>();
    for (String line : marked.split("\n")) {
      Matcher mark = MARK.matcher(line);
      while (mark.find()) {
        String words = bare(MARK.matcher(line.substring(mark.end())).replaceAll(""));
        places.add(
            new Place(
                kind(mark.group(1)),
                mark.group(2),
                words.substring(0, Math.min(WORDS, words.length()))));
      }
    }
    return places;
  }

  private static StatutoryPart kind(String letter) {
    return Stream.of(StatutoryPart.values())
        .filter(kind -> kind.name().startsWith(letter))
        .findFirst()
        .orElseThrow();
  }
}
