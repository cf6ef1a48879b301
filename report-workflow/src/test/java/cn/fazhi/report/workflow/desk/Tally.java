package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How the races of one kind of act ended. */
final class Tally {
  private final Map<String, Ends> races = new TreeMap<>();

  /** Races, those with exactly one winner, losers told so, and anything else that was thrown. */
  record Ends(int races, int oneWinner, int stale, int others) {
    static final Ends NONE = new Ends(0, 0, 0, 0);

    private Ends and(int winners, List<Throwable> thrown) {
      int told = (int) thrown.stream().filter(Refusal.Stale.class::isInstance).count();
      return new Ends(
          races + 1,
          oneWinner + (winners == 1 ? 1 : 0),
          stale + told,
          others + thrown.size() - told);
    }
  }

  synchronized void count(String act, int winners, List<Throwable> thrown) {
    races.merge(act, Ends.NONE.and(winners, thrown), (old, one) -> old.and(winners, thrown));
  }

  synchronized Ends of(String act) {
    return races.getOrDefault(act, Ends.NONE);
  }

  synchronized String table(String database) {
    StringBuilder table =
        new StringBuilder("| act | database | races | one winner | stale losers | others |\n");
    races.forEach(
        (act, ends) ->
            table.append(
                String.format(
                    "| %s | %s | %d | %d | %d | %d |%n",
                    act, database, ends.races, ends.oneWinner, ends.stale, ends.others)));
    return table.toString();
  }
}
