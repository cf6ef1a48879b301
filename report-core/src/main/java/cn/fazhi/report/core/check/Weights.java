package cn.fazhi.report.core.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a district makes of the rules: some weigh more or less than they are shipped, some are not
 * asked. What stops a submission by law does so always, and so does what protects secrets and
 * persons.
 */
public record Weights(Map<String, Weight> byRule) {
  /** The rules that may be weighed, and what people call them. */
  public static final Map<String, String> ADJUSTABLE = adjustable();

  public static final Weights AS_SHIPPED = new Weights(Map.of());

  /** How much a rule is to weigh. */
  public enum Weight {
    ERROR("应当改", Severity.ERROR),
    WARNING("建议改", Severity.WARNING),
    INFO("提示", Severity.INFO),
    OFF("不检查", null);

    private final String label;
    private final @Nullable Severity severity;

    Weight(String label, @Nullable Severity severity) {
      this.label = label;
      this.severity = severity;
    }

    public String label() {
      return label;
    }
  }

  public Weights {
    byRule = Map.copyOf(byRule);
    if (!ADJUSTABLE.keySet().containsAll(byRule.keySet())) {
      throw new IllegalArgumentException("not to be weighed: " + byRule.keySet());
    }
  }

  private static Map<String, String> adjustable() {
    Map<String, String> rules = new LinkedHashMap<>();
    rules.put("statutory-parts", "法定内容写得是否充实（缺少法定内容的，始终必须改）");
    rules.put("genre", "文件是法治政府建设年度报告，不是别的材料");
    rules.put("figures-add-up", "数字加总、比率对得上");
    rules.put("figures-agree", "同一数据前后一致");
    rules.put("year-on-year", "与上年报告的数据相比");
    rules.put("place-name", "单位和地方的名称没有串用");
    rules.put("wording", "用语、法律法规和文件名称写得对");
    rules.put("form", "标题、主送、落款等公文要素，篇幅，不足与措施对应");
    rules.put("report-year", "年度写得对");
    rules.put("numbering", "层次序号连续");
    rules.put("copied", "与上年、其他单位或前文没有雷同");
    rules.put("residue", "残留字符、标点、夹杂英文");
    return rules;
  }

  public @Nullable Weight of(String rule) {
    return byRule.get(rule);
  }

  List<Finding> weigh(List<Finding> findings) {
    return findings.stream().flatMap(finding -> weighed(finding).stream()).toList();
  }

  private Optional<Finding> weighed(Finding finding) {
    Weight weight = byRule.get(finding.rule());
    if (weight == null || finding.severity() == Severity.BLOCKER) {
      return Optional.of(finding);
    }
    return Optional.ofNullable(weight.severity).map(finding::weighing);
  }

  /** The same for weights that make the same of every finding. */
  public String key() {
    return new TreeMap<>(byRule)
        .entrySet().stream()
            .map(rule -> rule.getKey() + "=" + rule.getValue().name())
            .collect(Collectors.joining(","));
  }
}
