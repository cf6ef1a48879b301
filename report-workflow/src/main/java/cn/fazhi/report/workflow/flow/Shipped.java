package cn.fazhi.report.workflow.flow;

import static cn.fazhi.report.core.report.StepKind.COUNTERSIGN;
import static cn.fazhi.report.core.report.StepKind.DECISION;
import static cn.fazhi.report.core.report.StepKind.DRAFTING;
import static cn.fazhi.report.core.report.StepKind.PUBLICATION;
import static cn.fazhi.report.core.report.StepKind.REVIEW;
import static cn.fazhi.report.core.report.StepKind.REVISION;
import static cn.fazhi.report.core.report.StepKind.SIGNING;
import static cn.fazhi.report.workflow.flow.Reentry.FIRST_DISTRICT_STEP;
import static cn.fazhi.report.workflow.flow.Reentry.THIS_STEP;
import static cn.fazhi.report.workflow.flow.Who.Side.BUREAU;
import static cn.fazhi.report.workflow.flow.Who.Side.UNIT;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import java.util.List;
import java.util.Set;

/** The flows that come with the system, and the steps that new ones are made of. */
final class Shipped {
  private Shipped() {}

  /** 起草 → 单位签发 → 区级审核 → 区级审定 → 公开. */
  static Flow defaultFlow() {
    return new Flow(
        new FlowVersion("default", 1),
        "标准流程",
        List.of(drafting(), signing(), review(), decision(), publication()),
        revision());
  }

  /** 起草 → 审核 → 公开, for districts where one look is enough. */
  static Flow shortFlow() {
    return new Flow(
        new FlowVersion("short", 1),
        "简易流程",
        List.of(drafting(), review(), publication()),
        revision());
  }

  /** The default flow with the named sections' 会签 between review and decision. */
  static Flow longFlow(Set<UnitCode> sections) {
    return new Flow(
        new FlowVersion("long", 1),
        "会签流程",
        List.of(drafting(), signing(), review(), countersign(sections), decision(), publication()),
        revision());
  }

  static Step drafting() {
    return new Step("drafting", "起草", DRAFTING, UNIT, 0, 5, FIRST_DISTRICT_STEP);
  }

  static Step signing() {
    return new Step("signing", "单位签发", SIGNING, UNIT, 3, 1, FIRST_DISTRICT_STEP);
  }

  static Step review() {
    return new Step("review", "区级审核", REVIEW, BUREAU, 10, 2, FIRST_DISTRICT_STEP);
  }

  static Step countersign(Set<UnitCode> sections) {
    return new Step(
        "countersign", "科室会签", COUNTERSIGN, new Who.Sections(sections), 5, 1, THIS_STEP);
  }

  static Step decision() {
    return new Step("decision", "区级审定", DECISION, BUREAU, 5, 1, FIRST_DISTRICT_STEP);
  }

  static Step publication() {
    return new Step("publication", "公开", PUBLICATION, BUREAU, 10, 2, FIRST_DISTRICT_STEP);
  }

  static Step revision() {
    return new Step("revision", "修改", REVISION, UNIT, 5, 1, FIRST_DISTRICT_STEP);
  }
}
