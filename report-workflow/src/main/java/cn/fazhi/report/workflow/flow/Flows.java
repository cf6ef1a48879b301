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
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows at hand, each under its version, and those that are shipped. */
public final class Flows {
  private final Map<FlowVersion, Flow> byVersion = new LinkedHashMap<>();

  public Flows(Collection<Flow> flows) {
    flows.forEach(this::add);
  }

  /** The flows that need nothing named by the district: the default one and the short one. */
  public static Flows shipped() {
    return new Flows(List.of(defaultFlow(), shortFlow()));
  }

  /** 起草 → 单位签发 → 区级审核 → 区级审定 → 公开. */
  public static Flow defaultFlow() {
    return new Flow(
        new FlowVersion("default", 1),
        "标准流程",
        List.of(drafting(), signing(), review(), decision(), publication()),
        revision());
  }

  /** 起草 → 审核 → 公开, for districts where one look is enough. */
  public static Flow shortFlow() {
    return new Flow(
        new FlowVersion("short", 1),
        "简易流程",
        List.of(drafting(), review(), publication()),
        revision());
  }

  /** The default flow with the named sections' 会签 between review and decision. */
  public static Flow longFlow(Set<UnitCode> sections) {
    Step countersign =
        new Step("countersign", "科室会签", COUNTERSIGN, new Who.Sections(sections), 5, 1, THIS_STEP);
    return new Flow(
        new FlowVersion("long", 1),
        "会签流程",
        List.of(drafting(), signing(), review(), countersign, decision(), publication()),
        revision());
  }

  /** The flow of that version; reports and cycles only name versions that are kept here. */
  public Flow of(FlowVersion version) {
    Flow flow = byVersion.get(version);
    if (flow == null) {
      throw new IllegalArgumentException("no flow " + version);
    }
    return flow;
  }

  public List<Flow> all() {
    return List.copyOf(byVersion.values());
  }

  private void add(Flow flow) {
    if (byVersion.put(flow.version(), flow) != null) {
      throw new IllegalArgumentException("two flows of version " + flow.version());
    }
  }

  private static Step drafting() {
    return new Step("drafting", "起草", DRAFTING, UNIT, 0, 5, FIRST_DISTRICT_STEP);
  }

  private static Step signing() {
    return new Step("signing", "单位签发", SIGNING, UNIT, 3, 1, FIRST_DISTRICT_STEP);
  }

  private static Step review() {
    return new Step("review", "区级审核", REVIEW, BUREAU, 10, 2, FIRST_DISTRICT_STEP);
  }

  private static Step decision() {
    return new Step("decision", "区级审定", DECISION, BUREAU, 5, 1, FIRST_DISTRICT_STEP);
  }

  private static Step publication() {
    return new Step("publication", "公开", PUBLICATION, BUREAU, 10, 2, FIRST_DISTRICT_STEP);
  }

  private static Step revision() {
    return new Step("revision", "修改", REVISION, UNIT, 5, 1, FIRST_DISTRICT_STEP);
  }
}
