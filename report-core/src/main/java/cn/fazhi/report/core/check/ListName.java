package cn.fazhi.report.core.check;

import cn.fazhi.report.core.figure.Catalogue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The lists a bureau may edit, and what it should know of each. */
public enum ListName {
  WORDING(
      "用语",
      "写错、过时或容易混淆的用语。每行依次写：原来的写法 | 应改为 | 从哪个年度起 | 到哪个年度止 | 含在这些词里不算 | 说明 | 提示。"
          + "只有第一栏必填；最后一栏写“提示”的，只作提示。",
      "wording.tsv",
      lines -> eachLine(lines, Correction::fault)),
  PLACES(
      "地名",
      "每行一个名称，也可用空格隔开写多个。本地的村、社区、学校、景点等写上后不再当作外地地名；确属外地、系统却不认识的，后面加“ | 外地”。",
      "places.tsv",
      lines -> eachLine(lines, ListName::placeFault)),
  SURNAMES(
      "姓氏",
      "用来辨认人名，一行可写多个，用空格隔开。",
      "surnames.tsv",
      lines -> eachLine(lines, ListName::surnameFault)),
  INDICATORS(
      "指标",
      "从报告里读哪些数据。每行依次写：代码 | 名称 | 单位 | 句式。句式里 # 代表数字，… 代表同一小句里的几个字，"
          + "…… 代表同一句话里的若干字，[甲/乙] 代表任选其一；有几种句式的，在后面接着用 | 隔开。",
      "/cn/fazhi/report/core/figure/indicators.tsv",
      ListName::indicatorFaults),
  FORMULAS(
      "通用表述",
      "法律法规和政治表述中的固定语句，每行一句。与别的报告同有这些语句，不算雷同。",
      "formulas.tsv",
      lines -> eachLine(lines, ListName::formulaFault));

  private final String label;
  private final String help;
  private final String resource;
  private final Function<List<String>, List<String>> faults;

  ListName(
      String label, String help, String resource, Function<List<String>, List<String>> faults) {
    this.label = label;
    this.help = help;
    this.resource = resource;
    this.faults = faults;
  }

  public String label() {
    return label;
  }

  /** How its lines are written. */
  public String help() {
    return help;
  }

  /** The list as it comes with the program, its cells parted as a person parts them. */
  public List<String> shipped() {
    return Shipped.LINES.get(ordinal());
  }

  /** What is wrong with the lines, in words that name the line. */
  List<String> faults(List<String> lines) {
    return faults.apply(lines);
  }

  private static List<String> eachLine(
      List<String> lines, Function<ListLine, Optional<String>> fault) {
    return ListLine.of(lines).stream()
        .flatMap(line -> fault.apply(line).map(words -> told(line.number(), words)).stream())
        .toList();
  }

  private static List<String> indicatorFaults(List<String> lines) {
    return Catalogue.parse(lines).faults().stream()
        .map(fault -> told(fault.line(), fault.words() + "。"))
        .toList();
  }

  private static String told(int line, String words) {
    return "第 " + line + " 行：" + words;
  }

  private static Optional<String> placeFault(ListLine line) {
    boolean tagged = line.cells().size() <= 1 || line.cell(1).equals("外地");
    return line.words(0).isEmpty() || line.words(0).stream().anyMatch(word -> word.length() < 2)
        ? Optional.of("地名至少写两个字。")
        : tagged ? Optional.empty() : Optional.of("竖线后面只能写“外地”，或者不写。");
  }

  private static Optional<String> surnameFault(ListLine line) {
    return line.words(0).stream()
        .filter(word -> !word.matches("\\p{IsHan}{1,2}"))
        .findFirst()
        .map(word -> "“" + word + "”不像姓氏，请写一个或两个汉字，用空格隔开。");
  }

  private static Optional<String> formulaFault(ListLine line) {
    return line.cell(0).length() < 4 ? Optional.of("这一句太短，至少写四个字。") : Optional.empty();
  }

  /** Read once, when first asked for. */
  private static final class Shipped {
    static final List<List<String>> LINES =
        List.of(values()).stream().map(name -> load(name.resource)).toList();

    private static List<String> load(String resource) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  ListName.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
        return lines.lines().map(line -> line.replace("\t", " | ")).toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
