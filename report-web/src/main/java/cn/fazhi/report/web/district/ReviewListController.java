package cn.fazhi.report.web.district;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.CycleLine;
import cn.fazhi.report.core.report.Line;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.core.report.ReportSearch;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.TaskQuery;
import cn.fazhi.report.web.frame.Grants;
import cn.fazhi.report.web.frame.OfficeDates;
import cn.fazhi.report.web.frame.ReportIds;
import cn.fazhi.report.web.frame.Sentences;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that waits for the district, the longest waiting first. */
@Controller
class ReviewListController {
  private static final int PAGE = 100;
  private static final Set<Role> JUDGES = EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.PUBLISHER);
  private static final List<Unit.Kind> KINDS =
      Arrays.stream(Unit.Kind.values()).filter(Unit.Kind::reports).toList();

  private final ReportSearch search;
  private final ReadingDesk reading;
  private final Sentences sentences;
  private final OfficeDates dates;

  ReviewListController(
      ReportSearch search, ReadingDesk reading, Sentences sentences, OfficeDates dates) {
    this.search = search;
    this.reading = reading;
    this.sentences = sentences;
    this.dates = dates;
  }

  /** One report with the sentence about it. */
  record Row(Line line, String step, String place, Sentences.Sentence sentence) {}

  @GetMapping("/reviews")
  String reviews(
      Actor actor, ReviewFilter filter, @RequestParam(defaultValue = "1") long page, Model model) {
    List<UnitCode> offices = offices(actor);
    List<CycleLine> cycles =
        offices.stream().flatMap(office -> search.cycles(office).stream()).toList();
    TaskQuery query = filter.query(dates.today());
    long count = search.count(actor, query);
    long pages = Math.max(1, (count + PAGE - 1) / PAGE);
    long shown = Math.min(Math.max(1, page), pages);
    Map<CycleId, String> bureaus = bureaus(cycles);
    String office = sentences.name(offices.get(0));
    List<Row> rows =
        search.tasks(actor, query, (shown - 1) * PAGE, PAGE).stream()
            .map(line -> row(actor, line, bureaus.getOrDefault(line.cycle(), office)))
            .toList();
    model.addAttribute("filter", filter);
    model.addAttribute("often", ReviewFilter.OFTEN);
    model.addAttribute(
        "particular", ReviewFilter.OFTEN.stream().noneMatch(one -> one.filter().equals(filter)));
    model.addAttribute("carried", filter.carried());
    model.addAttribute("kinds", KINDS);
    model.addAttribute(
        "years",
        cycles.stream().map(CycleLine::year).distinct().sorted(Comparator.reverseOrder()).toList());
    model.addAttribute("rows", rows);
    model.addAttribute("count", count);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    model.addAttribute("before", shown > 1 ? at(filter, shown - 1) : null);
    model.addAttribute("after", shown < pages ? at(filter, shown + 1) : null);
    return "district/reviews";
  }

  /** Where somebody judges; several where they work for more than one. */
  private static List<UnitCode> offices(Actor actor) {
    List<UnitCode> offices =
        actor.grants().stream()
            .filter(grant -> JUDGES.contains(grant.role()))
            .map(Grant::unit)
            .distinct()
            .sorted(Comparator.comparing(UnitCode::value))
            .toList();
    if (offices.isEmpty()) {
      throw new Refusal.NotFound();
    }
    return offices;
  }

  private Map<CycleId, String> bureaus(List<CycleLine> cycles) {
    Map<UnitCode, String> names = new HashMap<>();
    Map<CycleId, String> bureaus = new HashMap<>();
    cycles.forEach(c -> bureaus.put(c.id(), names.computeIfAbsent(c.bureau(), sentences::name)));
    return bureaus;
  }

  /** Whoever does not publish has the secrecy review to do there. */
  private Row row(Actor actor, Line line, String bureau) {
    boolean secrecy = line.kind() == StepKind.PUBLICATION && !actor.holds(Role.PUBLISHER);
    return new Row(
        line,
        secrecy ? Act.SECRECY_REVIEW.label() : sentences.step(line),
        Grants.place(actor, line),
        sentences.of(line, bureau, Sight.SEALED));
  }

  private static String at(ReviewFilter filter, long page) {
    return filter.at("/reviews").with("page", Long.toString(page)).toString();
  }

  /** Leads to where the report is worked on now. */
  @GetMapping("/reports/{id}/task")
  String task(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String in,
      RedirectAttributes next) {
    String page =
        switch (reading.report(actor, ReportIds.of(id)).step()) {
          case REVIEW -> "/review";
          case COUNTERSIGN -> "/countersign";
          case DECISION -> "/decide";
          case PUBLICATION -> "/publish";
          default -> "";
        };
    if (!in.isEmpty() && !page.isEmpty()) {
      next.addAttribute("in", in);
    }
    return "redirect:/reports/" + id + page;
  }
}
