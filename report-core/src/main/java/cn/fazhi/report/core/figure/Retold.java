package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.util.regex.Matcher;

/** Knows a list in a new sentence whose total was told before: 普通程序131件。普通程序案件中，…. */
final class Retold {
  private static final Search AMONG =
      Search.of("[。；;，,](?<name>[^，,。；;：:、（）()其]{2,12})中[，,]?[^，,。；;：:（）()]{0,20}$");
  private static final int NAMED = 2;

  private Retold() {}

  static boolean begins(String lead) {
    return AMONG.in(lead);
  }

  /** Whether the list is said to be of what this figure counts. */
  static boolean of(Passage passage, int total, String lead) {
    Matcher among = AMONG.first(lead);
    return among != null && passage.before(total).contains(among.group("name").substring(0, NAMED));
  }
}
