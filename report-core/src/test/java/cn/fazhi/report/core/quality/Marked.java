package cn.fazhi.report.core.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A paragraph with the figures a person marked in it: {words|CODE|value}. */
record Marked(String text, List<Wanted> figures) {
  private static final Pattern MARK =
      Pattern.compile("\\{(?<words>[^|}]+)\\|(?<code>[^|}]*)(?:\\|(?<value>[^}]+))?}");
  private static final Pattern PLAIN =
      Pattern.compile("(?<number>\\d+(?:\\.\\d+)?)(?<about>[余多])?[^\\d万千百亿余多]*(?:万元|亿元)?");

  record Wanted(int start, int end, String words, String code, BigDecimal value, boolean about) {}

  static List<Marked> file(String name) {
    return lines(name).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Marked::of)
        .toList();
  }

  static List<String> lines(String name) {
    try (InputStream in = Marked.class.getResourceAsStream("/quality/figures/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Marked of(String line) {
    StringBuilder text = new StringBuilder();
    List<Wanted> figures = new ArrayList<>();
    Matcher mark = MARK.matcher(line);
    int end = 0;
    while (mark.find()) {
      text.append(line, end, mark.start());
      int start = text.length();
      text.append(mark.group("words"));
      figures.add(wanted(mark, start, text.length()));
      end = mark.end();
    }
    text.append(line.substring(end));
    if (text.indexOf("{") >= 0) {
      throw new IllegalArgumentException(line);
    }
    return new Marked(text.toString(), figures);
  }

  private static Wanted wanted(Matcher mark, int start, int end) {
    String value = mark.group("value");
    Matcher plain = PLAIN.matcher(mark.group("words"));
    if (value == null && !plain.matches()) {
      throw new IllegalArgumentException("say the value of " + mark.group());
    }
    boolean about = value == null ? plain.group("about") != null : value.endsWith("~");
    String number = value == null ? plain.group("number") : value.replace("~", "");
    return new Wanted(
        start, end, mark.group("words"), mark.group("code"), new BigDecimal(number), about);
  }
}
