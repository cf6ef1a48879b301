package cn.fazhi.report.core.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the paragraphs of automatically numbered lists the way Word does. */
final class ListCounts {
  static final int LEVELS = 9;
  private static final int UNSET = Integer.MIN_VALUE;
  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  /** What a file says about its lists. */
  interface Lists {
    /** Lists of one key count on from each other. */
    String key(String list);

    NumberLevel level(String list, int level);

    /** Where the list states a start of its own. */
    Optional<Integer> startOverride(String list, int level);
  }

  /** The list a paragraph belongs to, and its level there from 0. */
  record Place(String list, int level) {
    static Place of(String list, int stated) {
      return new Place(list, Math.min(Math.max(stated, 0), LEVELS - 1));
    }
  }

  private final Lists lists;
  private final Map<String, int[]> counters = new HashMap<>();
  private final Set<String> begun = new HashSet<>();

  ListCounts(Lists lists) {
    this.lists = lists;
  }

  /** The number of the next paragraph there. */
  String label(Place place) {
    NumberLevel level = lists.level(place.list, place.level);
    return level.bullet() ? "•" : fill(place, level, count(place));
  }

  private int[] count(Place place) {
    int[] counts = counters.computeIfAbsent(lists.key(place.list), key -> fresh());
    restartIfOverridden(place, counts);
    counts[place.level] =
        counts[place.level] == UNSET ? start(place.list, place.level) : counts[place.level] + 1;
    for (int deeper = place.level + 1; deeper < LEVELS; deeper++) {
      if (lists.level(place.list, deeper).restartsUnder(place.level)) {
        counts[deeper] = UNSET;
      }
    }
    return counts;
  }

  private static int[] fresh() {
    int[] fresh = new int[LEVELS];
    Arrays.fill(fresh, UNSET);
    return fresh;
  }

  /** A list that states its own start begins anew where it is first used, others count on. */
  private void restartIfOverridden(Place place, int[] counts) {
    boolean first = begun.add(place.list + "/" + place.level);
    if (first && lists.startOverride(place.list, place.level).isPresent()) {
      counts[place.level] = UNSET;
    }
  }

  private int start(String list, int level) {
    return lists.startOverride(list, level).orElseGet(() -> lists.level(list, level).start());
  }

  private String fill(Place place, NumberLevel level, int[] counts) {
    Matcher matcher = PLACE.matcher(level.text());
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      int at = Integer.parseInt(matcher.group(1)) - 1;
      int count = counts[at] == UNSET ? start(place.list, at) : counts[at];
      String format = level.arabicOnly() ? "decimal" : lists.level(place.list, at).format();
      matcher.appendReplacement(text, Matcher.quoteReplacement(Numerals.write(format, count)));
    }
    return matcher.appendTail(text).toString().strip();
  }
}
