package cn.fazhi.report.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What {@code docs/operate.md} tells the operator to type, word for word but for what each
 * installation has of its own.
 *
 * @param own what is put in the place of the manual's example, in this order
 */
record Manual(String text, Map<String, String> own) {
  static Manual with(Map<String, String> own) throws IOException {
    return new Manual(Files.readString(Path.of("../docs/operate.md")), own);
  }

  /** The first block in that language that contains those words. */
  String block(String language, String words) {
    String found =
        Pattern.compile("(?s)```" + language + "\n(.*?)```")
            .matcher(text)
            .results()
            .map(block -> block.group(1))
            .filter(block -> block.contains(words))
            .findFirst()
            .orElseThrow();
    for (Map.Entry<String, String> one : own.entrySet()) {
      found = found.replace(one.getKey(), one.getValue());
    }
    return found;
  }

  List<String> statements(String words) {
    return Arrays.stream(block("sql", words).replaceAll("(?m)^--.*$", "").split(";\\s*(\n|$)"))
        .filter(statement -> !statement.isBlank())
        .toList();
  }

  /** What comes after the program's name. */
  String[] arguments(String language, String words) {
    String block = block(language, words).replace("\\\n", " ");
    String line = block.replaceAll("(?s).*report\\.jar ([^\n]*).*", "$1");
    return line.strip().split("\\s+");
  }
}
