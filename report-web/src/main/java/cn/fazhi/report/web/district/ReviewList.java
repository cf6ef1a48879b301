package cn.fazhi.report.web.district;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Neighbours;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.web.frame.Address;
import cn.fazhi.report.web.frame.OfficeDates;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** Leads from one report to the next of the list somebody came from, and back to it. */
@Component
class ReviewList {
  private final ReportSearch search;
  private final OfficeDates dates;

  ReviewList(ReportSearch search, OfficeDates dates) {
    this.search = search;
    this.dates = dates;
  }

  /**
   * What stands beside a report in the list.
   *
   * @param list the list's address
   * @param carried what was asked of it, in one word
   */
  record Beside(
      String list, String carried, @Nullable ReportId previous, @Nullable ReportId next) {}

  /** Nothing for whoever has not come from a list. */
  void fill(Actor actor, Report report, String in, Model model) {
    Turn turn = report.turn();
    model.addAttribute("inList", "");
    if (in.isEmpty() || turn == null) {
      return;
    }
    ReviewFilter filter = ReviewFilter.of(in);
    Neighbours around =
        search.around(actor, filter.query(dates.today()), report.id(), turn.since());
    model.addAttribute(
        "beside", new Beside(address(in), filter.carried(), around.previous(), around.next()));
    model.addAttribute(
        "inList", "&in=" + UriUtils.encode(filter.carried(), StandardCharsets.UTF_8));
  }

  /** What follows a report in the list it was come to from; asked before it leaves that list. */
  @Nullable String following(Actor actor, Report report, String in) {
    Turn turn = report.turn();
    if (in.isEmpty() || turn == null) {
      return null;
    }
    ReviewFilter filter = ReviewFilter.of(in);
    Neighbours around =
        search.around(actor, filter.query(dates.today()), report.id(), turn.since());
    ReportId next = around.next() == null ? around.previous() : around.next();
    return next == null
        ? null
        : Address.of("/reports/" + next + "/task").with("in", filter.carried()).toString();
  }

  /** Offers the way on once a report is done with: to the next of the list, or back to it. */
  static void leadOn(String in, @Nullable String next, RedirectAttributes flash) {
    if (!in.isEmpty()) {
      flash.addFlashAttribute("list", address(in));
      flash.addFlashAttribute("nextUp", next);
      flash.addFlashAttribute("listDone", next == null);
    }
  }

  private static String address(String in) {
    return ReviewFilter.of(in).at("/reviews").toString();
  }
}
