package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.FlowBook;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The flows that reports run on, each under its version, and those that are shipped. */
public interface Flows {
  /**
   * The flow of that version, in use or retired; reports and cycles only name versions that were
   * brought into use.
   */
  Flow of(FlowVersion version);

  /** Those in use, all bureaus' together. */
  List<Flow> all();

  /** Those to which a cycle of the bureau can be pinned: its own and the shipped ones. */
  List<Flow> usableBy(UnitCode bureau);

  /** The shipped ones and what the bureaus have brought into use. */
  static Flows kept(FlowBook book) {
    return new KeptFlows(book, shipped());
  }

  /** These, for every bureau. */
  static Flows these(Collection<Flow> flows) {
    return new FixedFlows(flows);
  }

  /** The flows that need nothing named by the district: the default one and the short one. */
  static Flows shipped() {
    return these(List.of(defaultFlow(), shortFlow()));
  }

  /** 起草 → 单位签发 → 区级审核 → 区级审定 → 公开. */
  static Flow defaultFlow() {
    return Shipped.defaultFlow();
  }

  /** 起草 → 审核 → 公开, for districts where one look is enough. */
  static Flow shortFlow() {
    return Shipped.shortFlow();
  }

  /** The default flow with the named sections' 会签 between review and decision. */
  static Flow longFlow(Set<UnitCode> sections) {
    return Shipped.longFlow(sections);
  }
}
