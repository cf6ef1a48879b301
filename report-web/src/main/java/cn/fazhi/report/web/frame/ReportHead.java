package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What stands at the head of every page about one report: what it is, how far it has come, whose
 * turn it is, what next.
 *
 * @param turn the sentence that is the loudest on the page
 * @param next what follows it in smaller print
 * @param returned who sent it back and why, null where it did not come back
 * @param mine whether it is the reader's turn
 * @param door where to do it
 */
public record ReportHead(
    ReportId id,
    long version,
    String title,
    String unit,
    int year,
    String status,
    List<Stop> route,
    String turn,
    String next,
    @Nullable String returned,
    boolean mine,
    @Nullable Door door,
    List<Option> options,
    @Nullable Claim claim,
    Report report) {

  /** One step on the route; {@code state} is done, now or todo. */
  public record Stop(String name, String state, String note) {}

  /** What may be done, by name of the act; null where the law does not give it. */
  public @Nullable Option option(String act) {
    return options.stream()
        .filter(option -> option.act().name().equals(act))
        .findFirst()
        .orElse(null);
  }

  /** The name their acts would be signed with where they do them for somebody else. */
  public @Nullable String signsAs() {
    return options.stream().map(Option::signsAs).filter(Objects::nonNull).findFirst().orElse(null);
  }
}
