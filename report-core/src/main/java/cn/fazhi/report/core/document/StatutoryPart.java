package cn.fazhi.report.core.document;

import java.util.List;

/** The five contents that the yearly report must have (《法治政府建设与责任落实督察工作规定》). */
public enum StatutoryPart {
  MEASURES("主要举措和成效"),
  SHORTCOMINGS("存在的不足和原因"),
  FIRST_RESPONSIBLE("党政主要负责人履行推进法治建设第一责任人职责情况"),
  NEXT_PLAN("下一年度主要安排"),
  OTHER("其他需要报告的情况");

  private final String label;

  StatutoryPart(String label) {
    this.label = label;
  }

  /** The part as the rule names it. */
  public String label() {
    return label;
  }

  /**
   * Whether a report without it is incomplete; 其他 is written only where there is something to say.
   */
  public boolean required() {
    return this != OTHER;
  }

  /** The parts that a heading's words announce, in their order; empty for a theme. */
  public static List<StatutoryPart> announcedBy(String heading) {
    return PartWords.of(heading, null);
  }
}
