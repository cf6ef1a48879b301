package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Knows a list in a new sentence whose total was told before: 普通程序131件。普通程序案件中，…. */
final class Retold {
  private static final Search AMONG =
      Search.of("[。；;，,](?<name>[^，,。；;：:、（）()其]{2,12})中[，,]?[^，,。；;：:（）()]{0,20}$");

  /** Words that say nothing of what is counted. */
  private static final Pattern COMMON = Pattern.compile("^[在对从于]|案件|事项|全年|今年|各类");

  private Retold() {}

  static boolean begins(String lead) {
    return AMONG.in(lead);
  }

  /** Whether the list is said to be of what this figure counts. */
  static boolean of(Passage passage, int total, String lead) {
    Matcher among = AMONG.first(lead);
    if (among == null) {
      return false;
    }
    String name = COMMON.matcher(among.group("name")).replaceAll(" ");
    String told = passage.before(total) + passage.after(total);
    return IntStream.range(0, name.length() - 1)
        .mapToObj(i -> name.substring(i, i + 2))
        .anyMatch(two -> two.indexOf(' ') < 0 && told.contains(two));
  }
}
