package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Publication;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.SecrecyReview;
import cn.fazhi.report.core.report.Sight;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.desk.Standings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in sentences whose turn it is, what follows, and why it came back. */
@Component
class TurnWords {
  private static final Set<Act> MOVES_IT = acts(Transition::forward);
  private static final Set<Act> COMES_BACK =
      acts(row -> Set.of(Leads.REVISION, Leads.REVIEW, Leads.REOPENED).contains(row.leads()));

  private final Units units;
  private final Standings standings;
  private final OfficeDates dates;

  TurnWords(Units units, Standings standings, OfficeDates dates) {
    this.units = units;
    this.standings = standings;
    this.dates = dates;
  }

  private static Set<Act> acts(Predicate<Transition> which) {
    return Transitions.all().stream()
        .filter(which)
        .map(Transition::act)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it is the turn of whoever has these options. */
  boolean mine(Report report, List<Option> options, boolean unclaimed) {
    if (report.step() == StepKind.PUBLICATION) {
      return secrecyReviewed(report)
          ? options.stream().anyMatch(o -> o.act() == Act.PUBLISH && o.ready())
          : has(options, Act.SECRECY_REVIEW) && !has(options, Act.PUBLISH);
    }
    return unclaimed && options.stream().anyMatch(o -> MOVES_IT.contains(o.act()));
  }

  /** Where it stands, in the words that everybody uses for it. */
  Standings.Words standing(Report report, Sight sight) {
    return standings.of(report.standing(), name(report.unit()), name(report.bureau()), sight);
  }

  /** The loudest sentence of the page. */
  String turn(Report report, Standings.Words words, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return words.duty();
    }
    if (mine) {
      boolean owing = turn.kind() == StepKind.REVISION && words.missing() != null;
      return "轮到您：" + (owing ? words.missing() : words.duty());
    }
    return "现在等" + words.holder() + words.duty() + "，" + dates.waiting(turn.since());
  }

  static boolean withdrawn(Report report) {
    Publication publication = report.publication();
    return report.status() == Status.PUBLISHED
        && publication != null
        && publication.withdrawnFor() != null;
  }

  private static boolean secrecyReviewed(Report report) {
    SecrecyReview review = report.secrecyReview();
    return review != null && review.revision() == report.latest().number();
  }

  private static boolean has(List<Option> options, Act act) {
    return options.stream().anyMatch(option -> option.act() == act);
  }

  private String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse("");
  }

  /** What follows it in smaller print. */
  String next(Report report, Standings.Words words, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return words.next();
    }
    String deadline =
        report.arrived() == null
            ? "报送截止" + dates.fullDay(report.deadline()) + "（" + dates.left(report.deadline()) + "）。"
            : "";
    return deadline + (mine ? due(turn) : "") + words.next();
  }

  private String due(Turn turn) {
    return turn.due() == null
        ? ""
        : "请于" + dates.fullDay(turn.due()) + "前办理（" + dates.left(turn.due()) + "）。";
  }

  /**
   * Who sent it back and why, where that is how it came to the open step; from the history the
   * reader may see.
   */
  Optional<String> returned(List<Entry> history) {
    return history.stream()
        .filter(entry -> entry.from() != entry.to())
        .reduce((earlier, later) -> later)
        .filter(entry -> COMES_BACK.contains(entry.act()))
        .map(
            entry ->
                dates.day(entry.by().at())
                    + " "
                    + entry.by().name()
                    + entry.act().label()
                    + (entry.note() == null || entry.note().isBlank() ? "" : "：" + entry.note()));
  }
}
