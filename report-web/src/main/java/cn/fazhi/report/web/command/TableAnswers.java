package cn.fazhi.report.web.command;

import cn.fazhi.report.core.check.Severity;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.web.analysis.Analysed;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line for each file, in columns that stand under each other in Chinese too. */
final class TableAnswers implements Answers {
  private static final List<String> HEAD =
      List.of("文件", "单位", "年度", "内容", "缺少", "数据", "关系", "对不上", "必须改", "应当改", "建议改", "提示", "标题");

  /** Columns from here to the last but one hold numbers. */
  private static final int NUMBERS = 5;

  private static final Map<StatutoryPart, String> BRIEF =
      Map.of(
          StatutoryPart.MEASURES, "举措成效",
          StatutoryPart.SHORTCOMINGS, "不足原因",
          StatutoryPart.FIRST_RESPONSIBLE, "第一责任人",
          StatutoryPart.NEXT_PLAN, "下年安排");

  private final PrintStream out;
  private final List<List<String>> rows = new ArrayList<>(List.of(HEAD));
  private final Map<Severity, Integer> sums = new EnumMap<>(Severity.class);
  private int unread;

  TableAnswers(PrintStream out) {
    this.out = out;
  }

  @Override
  public void read(String path, Analysed analysed) {
    Outline outline = analysed.analysis().outline();
    List<String> missing = missing(outline);
    long broken = analysed.analysis().relations().stream().filter(r -> !r.holds()).count();
    List<String> row = new ArrayList<>();
    row.add(path);
    row.add(Objects.requireNonNullElse(outline.unit(), "—"));
    row.add(outline.year() == null ? "—" : outline.year().toString());
    row.add(BRIEF.size() - missing.size() + "/" + BRIEF.size());
    row.add(missing.isEmpty() ? "—" : String.join("、", missing));
    row.add(Integer.toString(analysed.analysis().figures().size()));
    row.add(Integer.toString(analysed.analysis().relations().size()));
    row.add(Long.toString(broken));
    for (Severity severity : Severity.values()) {
      int count = (int) analysed.findings().stream().filter(f -> f.severity() == severity).count();
      sums.merge(severity, count, Integer::sum);
      row.add(Integer.toString(count));
    }
    row.add(Objects.requireNonNullElse(outline.title(), "—"));
    rows.add(row);
  }

  private static List<String> missing(Outline outline) {
    return Stream.of(StatutoryPart.values())
        .filter(BRIEF::containsKey)
        .filter(part -> outline.part(part).isEmpty())
        .map(BRIEF::get)
        .toList();
  }

  @Override
  public void unread(String path, String code, String sentence) {
    unread++;
    rows.add(List.of(path, "读不了：" + sentence));
  }

  @Override
  public void end() {
    int[] widths = widths();
    rows.forEach(row -> out.println(Terminal.harmless(line(row, widths))));
    out.println();
    out.println(
        "共 "
            + (rows.size() - 1)
            + " 份"
            + (unread > 0 ? "，读不了 " + unread + " 份" : "")
            + "："
            + Stream.of(Severity.values())
                .map(s -> s.label() + " " + sums.getOrDefault(s, 0))
                .collect(Collectors.joining("，"))
            + "。");
  }

  private int[] widths() {
    int[] widths = new int[HEAD.size()];
    for (List<String> row : rows) {
      int cells = row.size() == HEAD.size() ? row.size() : 1;
      for (int i = 0; i < cells; i++) {
        widths[i] = Math.max(widths[i], Terminal.width(row.get(i)));
      }
    }
    return widths;
  }

  private static String line(List<String> row, int[] widths) {
    List<String> cells = new ArrayList<>();
    int last = row.size() - 1;
    for (int i = 0; i < last; i++) {
      cells.add(
          i >= NUMBERS
              ? Terminal.right(row.get(i), widths[i])
              : Terminal.filled(row.get(i), widths[i]));
    }
    cells.add(row.get(last));
    return String.join("  ", cells);
  }
}
