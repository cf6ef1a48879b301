package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.StatutoryPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Holds next year's plan against the shortcomings: one that nobody plans to mend, and a plan that
 * answers shortcomings which are not told.
 */
final class PlanFitsRule implements Rule {
  private static final Map<String, String> TOPICS = new LinkedHashMap<>();
  private static final Pattern ANSWERS =
      Pattern.compile("(?:针对|围绕|对照)(?:上述|以上|前述|存在的?|这些|查找的?)[^，。；]{0,8}(?:问题|不足|短板|差距)");
  private static final int SAYS_SOMETHING = 40;

  static {
    TOPICS.put("执法", "执法");
    TOPICS.put("普法宣传", "普法|法治宣传|法制宣传|宣传教育|法律宣传|法治教育|宣讲|法律明白人|法律知识");
    TOPICS.put("矛盾纠纷调解", "调解|纠纷|矛盾|信访");
    TOPICS.put("合法性审查", "合法性审[查核]|法制审核|规范性文件|法律顾问|合同");
    TOPICS.put("政务公开", "政务公开|信息公开|公开透明");
    TOPICS.put("行政决策", "决策");
    TOPICS.put("数字化", "数字|信息化|智慧|平台|大数据|科技");
  }

  @Override
  public String code() {
    return "form";
  }

  @Override
  public List<Finding> check(Reading reading) {
    PartText parts = new PartText(reading);
    List<Spot> shortcomings = parts.of(StatutoryPart.SHORTCOMINGS);
    List<Spot> plan = parts.of(StatutoryPart.NEXT_PLAN);
    String planned = String.join("\n", plan.stream().map(Spot::quote).toList());
    if (plan.isEmpty() || parts.body(StatutoryPart.NEXT_PLAN).length() < SAYS_SOMETHING) {
      return List.of();
    }
    return shortcomings.isEmpty() ? answersNothing(plan) : unanswered(shortcomings, planned);
  }

  private List<Finding> answersNothing(List<Spot> plan) {
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : plan) {
      ANSWERS
          .matcher(spot.quote())
          .results()
          .limit(1)
          .forEach(
              found ->
                  findings.add(
                      new Spot(
                              spot.block(),
                              spot.start() + found.start(),
                              spot.start() + found.end())
                          .say(this, Severity.WARNING, "这里说针对存在的问题安排工作，前面却没有写不足，请补写不足和原因。")));
    }
    return findings;
  }

  /** Only what a shortcoming's own heading or first words name is its topic. */
  private List<Finding> unanswered(List<Spot> shortcomings, String planned) {
    List<Finding> findings = new ArrayList<>();
    for (Spot spot : shortcomings) {
      String opening = spot.quote().split("[。；;]", 2)[0];
      boolean item = spot.quote().matches("(?s)^(?:[（(]?[一二三四五六七八九十0-9]{1,2}(?:[)）.．、]|是)).*");
      List<String> named =
          TOPICS.keySet().stream().filter(topic -> matches(topic, opening)).toList();
      boolean met = named.isEmpty() || named.stream().anyMatch(topic -> matches(topic, planned));
      if (item && opening.length() <= SAYS_SOMETHING && !met) {
        int end = spot.start() + opening.length();
        findings.add(
            new Spot(spot.block(), spot.start(), end)
                .say(
                    this, Severity.INFO, "下一年度安排里没有找到与这条不足（%s）对应的措施，请补上。".formatted(named.get(0))));
      }
    }
    return findings;
  }

  private static boolean matches(String topic, String text) {
    return Pattern.compile(TOPICS.get(topic)).matcher(text).find();
  }
}
