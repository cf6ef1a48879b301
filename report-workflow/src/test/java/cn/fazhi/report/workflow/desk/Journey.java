package cn.fazhi.report.workflow.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Judged;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.Report;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.StepKind;
import cn.fazhi.report.core.report.Turn;
import cn.fazhi.report.workflow.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One town's report on its way through the real desks, told in the words of the office. */
final class Journey {
  final Office office;
  final Unit town;
  final CycleId cycle;
  final Actor drafter;
  final Actor signatory;
  private final Flow flow;
  private @Nullable ReportId opened;

  Journey(Office office, Flow flow, Unit town, CycleId cycle) {
    this.office = office;
    this.flow = flow;
    this.town = town;
    this.cycle = cycle;
    drafter = Cast.actor("d-" + town.code(), "林起草", Role.DRAFTER, town);
    signatory = Cast.actor("s-" + town.code(), "周镇长", Role.SIGNATORY, town);
  }

  // --- how it stands

  ReportId id() {
    if (opened == null) {
      opened = office.township.open(drafter, cycle, town.code());
    }
    return opened;
  }

  Report report() {
    return office.reports.find(id()).orElseThrow();
  }

  Ticket ticket() {
    return new Ticket(id(), report().version());
  }

  Judged judged() {
    return new Judged(report().latest().number(), report().latest().digest());
  }

  /** Where the report is, checked to be where the engine has its one open task, or none. */
  @Nullable String step() {
    Turn turn = report().turn();
    String step = turn == null ? null : turn.step();
    assertThat(office.route.openStep(id())).isEqualTo(Optional.ofNullable(step));
    assertThat(office.openTasks(id())).isEqualTo(turn == null ? 0 : 1);
    return step;
  }

  // --- the unit

  Journey drafted() {
    office.township.write(drafter, ticket(), Act.SAVE, text("安排了三项工作"), "保存");
    return this;
  }

  Journey submitted() {
    office.township.submit(drafter, ticket(), reasons());
    return this;
  }

  /** A reason for whatever the checker says should be changed. */
  Map<String, String> reasons() {
    Report report = report();
    return office.reading.check(report, report.text()).findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .collect(Collectors.toMap(Finding::key, finding -> "口径不同，已核实", (a, b) -> a));
  }

  Journey signed() {
    office.township.sign(signatory, ticket(), judged());
    return this;
  }

  Journey answered() {
    for (Opinion opinion : report().unanswered()) {
      office.township.answer(
          drafter, ticket(), List.of(new Reply(opinion.id(), Answer.Kind.CHANGED, "已修改")));
    }
    return this;
  }

  // --- the district

  Journey remarked(Opinion.Weight weight) {
    office.district.remark(Cast.REVIEWER, ticket(), null, null, weight, "请补充事例");
    return this;
  }

  Journey resolved() {
    for (Opinion opinion : report().opinions()) {
      if (opinion.open()) {
        office.district.resolve(Cast.REVIEWER, ticket(), opinion.id(), true);
      }
    }
    return this;
  }

  Journey claimed() {
    office.district.claim(Cast.REVIEWER, ticket());
    return this;
  }

  Journey passed() {
    return decided(Cast.REVIEWER, Act.PASS);
  }

  Journey returned() {
    return decided(Cast.REVIEWER, Act.RETURN);
  }

  Journey agreedBy(Actor section) {
    office.district.agree(section, ticket(), judged());
    return this;
  }

  Journey decided(Actor who, Act act) {
    office.district.decide(who, ticket(), act, judged(), act == Act.PASS ? null : "请见附言");
    return this;
  }

  Journey secrecyReviewed() {
    office.district.reviewSecrecy(Cast.SECOND_REVIEWER, ticket(), judged(), true, "不涉密");
    return this;
  }

  Journey published() {
    office.district.publish(Cast.PUBLISHER, ticket(), judged(), null);
    return this;
  }

  Journey withheld() {
    office.district.withhold(Cast.PUBLISHER, ticket(), judged(), "涉及工作秘密");
    return this;
  }

  Journey reopened() {
    office.district.reopen(Cast.APPROVER, ticket(), "更正数字");
    return this;
  }

  // --- whole stretches

  /** On the shortest way of the standard and the long flow. */
  Journey comesTo(StepKind kind) {
    return switch (kind) {
      case DRAFTING -> drafted();
      case SIGNING -> comesTo(StepKind.DRAFTING).submitted();
      case REVIEW -> comesTo(StepKind.SIGNING).signed();
      case REVISION -> comesTo(StepKind.REVIEW).returned();
      case COUNTERSIGN, DECISION -> comesTo(StepKind.REVIEW).passed();
      case PUBLICATION -> comesTo(StepKind.DECISION).decided(Cast.APPROVER, Act.APPROVE);
      case NONE -> comesTo(StepKind.PUBLICATION).secrecyReviewed().published();
    };
  }

  /** From the drafters' step to where the flow next has somebody judge it. */
  Journey handedIn() {
    submitted();
    return flow.signing().isPresent() ? signed() : this;
  }

  /** A text with all that is asked for; {@code done} makes it this one and no other. */
  Document text(String done) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, BlockKind.TITLE, "关于" + town.name() + "法治政府建设情况的报告", null);
    for (StatutoryPart part : StatutoryPart.values()) {
      add(blocks, BlockKind.HEADING, part.label(), part);
      add(blocks, BlockKind.PARAGRAPH, "本镇围绕" + part.label() + "逐项落实，" + done + "。", part);
    }
    return new Document(blocks);
  }

  private static void add(
      List<Block> blocks, BlockKind kind, String body, @Nullable StatutoryPart part) {
    int level = kind == BlockKind.HEADING ? 1 : 0;
    blocks.add(new Block(new BlockId("t" + (blocks.size() + 1)), kind, level, "", body, part));
  }
}
