package cn.fazhi.report.core.document;

import cn.fazhi.report.core.document.Change.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Cuts two texts into what stayed, went and came: clause by clause first, then by characters. */
final class Runs {
  private static final Pattern CLAUSE =
      Pattern.compile("[^，。；：！？、\\n\\t]*+[，。；：！？、\\n\\t]|[^，。；：！？、\\n\\t]++");

  /**
   * A number or a Latin word is read as one thing; so is a character with its marks. Numbers have
   * few dots, and the search goes no deeper the more a text has.
   */
  private static final Pattern TOKEN =
      Pattern.compile("[0-9]++(?:\\.[0-9]++){0,8}+[%％]?|[A-Za-z]+|.\\p{M}*+", Pattern.DOTALL);

  private final List<Stretch> stretches = new ArrayList<>();
  private final StringBuilder same = new StringBuilder();
  private final StringBuilder removed = new StringBuilder();
  private final StringBuilder added = new StringBuilder();

  private Runs() {}

  static List<Run> between(String before, String after) {
    Runs runs = new Runs();
    runs.clauses(before, after);
    runs.close();
    return Stretch.runs(Stretch.readable(runs.stretches));
  }

  private void clauses(String before, String after) {
    walk(cut(CLAUSE, before), cut(CLAUSE, after), this::characters);
  }

  private void characters(String before, String after) {
    if (before.isEmpty() || after.isEmpty()) {
      replace(before, after);
    } else {
      walk(cut(TOKEN, before), cut(TOKEN, after), this::replace);
    }
  }

  private void walk(List<String> before, List<String> after, BiConsumer<String, String> replaced) {
    int[] places = Matches.of(before, after);
    int from = 0;
    int next = 0;
    for (int i = 0; i < places.length; i++) {
      if (places[i] != Matches.NONE) {
        replaced.accept(joined(before, next, places[i]), joined(after, from, i));
        keep(after.get(i));
        from = i + 1;
        next = places[i] + 1;
      }
    }
    replaced.accept(joined(before, next, before.size()), joined(after, from, after.size()));
  }

  private void keep(String text) {
    if (!removed.isEmpty() || !added.isEmpty()) {
      close();
    }
    same.append(text);
  }

  private void replace(String before, String after) {
    removed.append(before);
    added.append(after);
  }

  private void close() {
    stretches.add(new Stretch(same.toString(), removed.toString(), added.toString()));
    same.setLength(0);
    removed.setLength(0);
    added.setLength(0);
  }

  private static List<String> cut(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group).toList();
  }

  private static String joined(List<String> pieces, int from, int to) {
    return String.join("", pieces.subList(from, to));
  }
}
