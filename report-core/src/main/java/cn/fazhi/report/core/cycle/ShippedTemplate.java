package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;

/** What is asked for in each part where a district has not said otherwise. */
public final class ShippedTemplate {
  public static final Template TEMPLATE =
      new Template(
          "通用模板",
          0,
          List.of(
              section(
                  StatutoryPart.MEASURES,
                  "一、主要举措和成效",
                  "写本年度做了什么、成效如何，用数据和事例说话：依法履职、制度建设、行政决策、行政执法、矛盾化解、权力监督、普法宣传等。总数与分项、比率与件数要对得上。",
                  1200,
                  3000),
              section(
                  StatutoryPart.SHORTCOMINGS,
                  "二、存在的不足和原因",
                  "逐条写具体不足，每一条都要分析原因，不要只写“重视不够”。",
                  300,
                  800),
              section(
                  StatutoryPart.FIRST_RESPONSIBLE,
                  "三、党政主要负责人履行推进法治建设第一责任人职责情况",
                  "党委书记和镇长（主任）两个人的履职情况都要写：部署、过问、协调、督办了哪些事，听取汇报几次，带头学法几次。",
                  400,
                  1000),
              section(StatutoryPart.NEXT_PLAN, "四、下一年度主要安排", "针对上面的不足写下一年度的安排，年份要写对。", 300, 800),
              section(StatutoryPart.OTHER, "五、其他需要报告的情况", "没有可以不写。", 0, 500)),
          Weights.AS_SHIPPED);

  private ShippedTemplate() {}

  private static Template.Section section(
      StatutoryPart part, String heading, String guidance, int least, int most) {
    return new Template.Section(part, heading, guidance, least, most);
  }
}
