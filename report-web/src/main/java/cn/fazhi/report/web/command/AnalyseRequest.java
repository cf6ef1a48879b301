package cn.fazhi.report.web.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

/** What the words after "analyse" ask for. */
@CommandLine.Command(
    name = "java -jar report.jar analyse",
    synopsisHeading = "用法：",
    customSynopsis = "java -jar report.jar analyse [选项] 文件或文件夹…",
    description = {
      "%n读取并检查文稿（.docx、.doc、.wps、.pdf、.txt），文件夹连同里面的文件夹一起读；"
          + "不用数据库，什么也不保存。名字以“~$”开头的是 Word 的临时文件，跳过。",
    },
    parameterListHeading = "%n参数：%n",
    optionListHeading = "%n选项：%n",
    exitCodeListHeading = "%n退出码（取各份里最重的）：%n",
    exitCodeList = {
      "0:没有要改的，最多有“提示”",
      "1:有“应当改”或“建议改”",
      "2:有“必须改”，或者有文件读不了",
      "3:命令写得不对，或者没有找到文件",
    },
    footerHeading = "%n例子：%n",
    footer = {
      "  java -jar report.jar analyse 2025年报告/",
      "  java -jar report.jar analyse --format json --year 2025 \"青溪镇 送审稿.docx\" > 结果.json",
      "  名字以“-”开头的文件写在“--”后面：analyse -- -青溪镇.docx",
    },
    sortOptions = false)
final class AnalyseRequest {
  /** How the answer is written. */
  enum Form {
    TABLE,
    JSON
  }

  @Parameters(arity = "1..*", paramLabel = "文件或文件夹", description = "可以写几个，可以用 * 和 ?")
  private List<String> names = List.of();

  @Option(
      names = "--format",
      paramLabel = "table|json",
      description =
          "table：一份一行的表（不写时就是它）；json：一个数组，每份一项，内容和接口 POST /api/v1/analyses 的答复一样，前面加 path；读不了的有 path、code、detail")
  private Form form = Form.TABLE;

  @Option(names = "--unit", paramLabel = "单位", description = "报送单位的名称，用来核对文中的单位")
  private @Nullable String unit;

  @Option(names = "--year", paramLabel = "年度", description = "报告年度，例如 2025，用来核对文中的年份")
  private @Nullable Integer year;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "显示这些说明")
  private boolean help;

  private final CommandLine line =
      new CommandLine(this)
          .setCaseInsensitiveEnumValuesAllowed(true)
          .setExpandAtFiles(false)
          .setUsageHelpWidth(100);

  List<String> names() {
    return names;
  }

  Form form() {
    return form;
  }

  @Nullable String unit() {
    return unit == null || unit.isBlank() ? null : unit.strip();
  }

  @Nullable Integer year() {
    return year;
  }

  boolean help() {
    return help;
  }

  String usage() {
    return line.getUsageMessage();
  }

  /** Throws IllegalArgumentException with the sentence that says what is wrong. */
  void read(String... words) {
    try {
      line.parseArgs(words);
    } catch (ParameterException wrong) {
      throw new IllegalArgumentException(sentence(wrong), wrong);
    }
    if (year != null && (year < 1900 || year > 2099)) {
      throw new IllegalArgumentException("--year 后面要写四位数字的年度，例如 --year 2025。");
    }
  }

  private static String sentence(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unknown) {
      return "不认识的参数：" + String.join(" ", unknown.getUnmatched()) + "。名字以“-”开头的文件请写在“--”后面。";
    }
    if (wrong instanceof MissingParameterException missing) {
      boolean names =
          missing.getMissing().stream().anyMatch(CommandLine.Model.ArgSpec::isPositional);
      String options =
          missing.getMissing().stream()
              .map(CommandLine.Model.ArgSpec::paramLabel)
              .collect(Collectors.joining("、"));
      return names ? "请写明要读的文件或文件夹。" : "选项后面缺少值：" + options + "。";
    }
    return "参数的值不对：" + wrong.getValue() + "。--format 写 table 或 json，--year 写四位数字。";
  }
}
