package cn.fazhi.report.core.check;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with years; of a file that is another year's, once and for all. */
final class WrongYearRule implements Rule {
  /** So many places, and the file speaks of its own year throughout. */
  private static final int THROUGHOUT = 3;

  private final List<Rule> rules =
      List.of(new TitleYearRule(), new ReportYearRule(), new NextYearRule());

  @Override
  public String code() {
    return "report-year";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = rules.stream().flatMap(rule -> rule.check(reading).stream()).toList();
    Integer asked = reading.background().year();
    Integer own = reading.outline().year();
    boolean other = asked != null && own != null && !asked.equals(own);
    return other && findings.size() >= THROUGHOUT
        ? List.of(once(first(reading, findings), findings.size(), own, asked))
        : findings;
  }

  private static Finding first(Reading reading, List<Finding> findings) {
    Stream<Finding> inOrder =
        reading.document().blocks().stream()
            .flatMap(
                block ->
                    findings.stream()
                        .filter(f -> f.place() != null && f.place().block().equals(block.id()))
                        .sorted(Comparator.comparingInt(f -> f.place().start())));
    return inOrder.findFirst().orElse(findings.get(0));
  }

  private Finding once(Finding first, int places, int own, int asked) {
    String message =
        "这份文件写的是%d年度的工作（连同这里，共有 %d 处的年度不对），本次报送的是%d年度的报告，请核对是不是选错了文件。"
            .formatted(own, places, asked);
    return new Finding(code(), Severity.ERROR, first.place(), first.quote(), message, null, null);
  }
}
