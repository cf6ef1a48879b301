package cn.fazhi.report.core.figure;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the groups of a match caught. The engine leaves in possessive groups what they caught where
 * it tried before and failed; such leftovers count for nothing.
 */
final class Groups {
  private Groups() {}

  static @Nullable String get(Matcher found, String name) {
    return found.start(name) < found.start() ? null : found.group(name);
  }

  static List<String> all(Matcher found, String... names) {
    return Stream.of(names).map(name -> get(found, name)).filter(Objects::nonNull).toList();
  }
}
