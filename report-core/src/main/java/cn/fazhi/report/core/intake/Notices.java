package cn.fazhi.report.core.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Notices of one kind, told one by one only up to a number that people still read. */
final class Notices {
  private static final int MOST = 100;

  private final List<Notice> kept = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  void add(Notice notice) {
    if (counts.merge(notice.code(), 1, Integer::sum) <= MOST) {
      kept.add(notice);
    }
  }

  List<Notice> all() {
    List<Notice> all = new ArrayList<>(kept);
    counts.forEach(
        (code, count) -> {
          if (count > MOST) {
            String rest = "还有 " + (count - MOST) + " 处同类情况没有列出。";
            all.add(new Notice(code, rest, null, null));
          }
        });
    return all;
  }
}
