package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Claim;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.Leads;
import cn.fazhi.report.core.report.Option;
import cn.fazhi.report.core.report.Publication;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.SecrecyReview;
import cn.fazhi.report.core.report.Status;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Transition;
import cn.fazhi.report.core.report.Transitions;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.flow.Flow;
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
  private final OfficeDates dates;

  TurnWords(Units units, OfficeDates dates) {
    this.units = units;
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

  /** The loudest sentence of the page. */
  String turn(Report report, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return closed(report);
    }
    int open = report.unanswered().size();
    if (mine && turn.kind() == StepKind.REVISION && open > 0) {
      return "轮到您：还有 " + open + " 条意见要答复";
    }
    return mine
        ? "轮到您：" + duty(report, turn)
        : "现在等" + waitingFor(report, turn) + duty(report, turn) + "，" + dates.waiting(turn.since());
  }

  private static String closed(Report report) {
    if (withdrawn(report)) {
      return "已撤下公开";
    }
    return report.status() == Status.PUBLISHED ? "已经公开，全部办结" : "已办结：不予公开";
  }

  static boolean withdrawn(Report report) {
    Publication publication = report.publication();
    return report.status() == Status.PUBLISHED
        && publication != null
        && publication.withdrawnFor() != null;
  }

  private static String duty(Report report, Turn turn) {
    return turn.kind() == StepKind.PUBLICATION && !secrecyReviewed(report)
        ? Act.SECRECY_REVIEW.label()
        : turn.kind().label();
  }

  private static boolean secrecyReviewed(Report report) {
    SecrecyReview review = report.secrecyReview();
    return review != null && review.revision() == report.latest().number();
  }

  private static boolean has(List<Option> options, Act act) {
    return options.stream().anyMatch(option -> option.act() == act);
  }

  private String waitingFor(Report report, Turn turn) {
    Claim claim = report.claim();
    if (claim != null) {
      return claim.name();
    }
    return switch (turn.kind()) {
      case DRAFTING, REVISION -> name(report, false) + "起草人";
      case SIGNING -> name(report, false) + "签发人";
      case DECISION -> name(report, true) + "审定人";
      case PUBLICATION -> name(report, true) + (secrecyReviewed(report) ? "公开员" : "");
      default -> name(report, true) + "审核人";
    };
  }

  private String name(Report report, boolean bureau) {
    return units.find(bureau ? report.bureau() : report.unit()).map(Unit::name).orElse("");
  }

  /** What follows it in smaller print. */
  String next(Report report, Flow flow, boolean mine) {
    Turn turn = report.turn();
    if (turn == null) {
      return withdrawn(report) ? "公开页面上只留撤下说明。要改正后重新公开的，由审定人“重新启动”。" : report.status().sentence();
    }
    String deadline =
        report.arrived() == null
            ? "报送截止" + dates.fullDay(report.deadline()) + "（" + dates.left(report.deadline()) + "）。"
            : "";
    return deadline + (mine ? due(turn) : "") + after(report, flow, turn);
  }

  private String due(Turn turn) {
    return turn.due() == null
        ? ""
        : "请于" + dates.fullDay(turn.due()) + "前办理（" + dates.left(turn.due()) + "）。";
  }

  private static String after(Report report, Flow flow, Turn turn) {
    return switch (turn.kind()) {
      case DRAFTING, REVISION ->
          flow.signing().isPresent() ? "提交后由本单位签发人签发，再报送区司法局。" : "提交后直接报送区司法局审核。";
      case SIGNING -> "签发后报送区司法局审核；也可以退回起草人修改。";
      case PUBLICATION ->
          secrecyReviewed(report) ? "保密审查已经完成，核对个人信息后即可公开。" : "由公开员以外的一位同志做保密审查，之后由公开员公开。";
      default -> "通过后进入下一步；需要修改的退回单位，修改后须重新签发。";
    };
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
