package cn.fazhi.report.core.report;

import static cn.fazhi.report.core.report.ReportFixture.judged;
import static cn.fazhi.report.core.report.ReportFixture.text;
import static cn.fazhi.report.core.report.ReportFixture.turn;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Cast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Does any act with everything at hand that the act can ask for, so that only the law can refuse.
 */
final class Deeds {
  static final Instant NOW = ReportFixture.START.plusSeconds(86_400);
  private static final Turn ONWARD = turn(StepKind.DECISION, NOW, Cast.BUREAU.code());
  private static final Turn BACK = turn(StepKind.REVISION, NOW, Cast.TOWN.code());
  private static final Judged NOTHING = new Judged(0, "");

  private Deeds() {}

  private static String first(Report report) {
    return report.attachments().get(0).file().id();
  }

  static void attempt(Report r, Actor actor, Act act) {
    Judged shown = r.seals().isEmpty() ? NOTHING : judged(r);
    switch (act) {
      case SAVE, IMPORT -> r.write(actor, act, text("新写的报告"), "保存", NOW);
      case ATTACH -> r.attach(actor, ReportFixture.scan("下一个"), NOW);
      case DETACH -> r.detach(actor, r.attachments().isEmpty() ? "" : first(r), NOW);
      case CHECK -> r.permit(actor, Act.CHECK);
      case ANSWER -> r.answer(actor, 1, Answer.Kind.EXPLAINED, "已说明", NOW);
      case SUBMIT -> r.submit(actor, List.of(), Map.of(), ONWARD, NOW);
      case RECALL -> r.recall(actor, BACK, "先撤回", NOW);
      case SIGN -> r.sign(actor, shown, ONWARD, NOW);
      case CLAIM -> r.claim(actor, NOW);
      case RELEASE -> r.release(actor, "另有任务", NOW);
      case REMARK -> r.remark(actor, null, null, Opinion.Weight.MUST, "请补充", NOW);
      case RESOLVE -> r.resolve(actor, 1, true, NOW);
      case PASS, APPROVE, SEND_BACK -> r.decide(actor, act, shown, "同意", ONWARD, NOW);
      case RETURN, MUST_CHANGE -> r.decide(actor, act, shown, "请修改", BACK, NOW);
      case AGREE -> r.agree(actor, shown, ONWARD, NOW);
      case SECRECY_REVIEW -> r.reviewSecrecy(actor, shown, true, "不涉密", NOW);
      case PUBLISH -> r.publish(actor, shown, List.of(), null, Set.of(), NOW);
      case WITHHOLD -> r.withhold(actor, shown, "涉及工作秘密", NOW);
      case REGISTER -> r.register(actor, "https://example.org/1", LocalDate.of(2026, 3, 2), NOW);
      case WITHDRAW -> r.withdraw(actor, "数字有误", NOW);
      case REOPEN -> r.reopen(actor, "更正", BACK, NOW);
      case REASSIGN -> r.reassign(actor, Cast.SECOND_REVIEWER, "轮岗", NOW);
      case EXTEND -> r.extend(actor, LocalDate.of(2026, 2, 20), "受灾", NOW);
    }
  }
}
