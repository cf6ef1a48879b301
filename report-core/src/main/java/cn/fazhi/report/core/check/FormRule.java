package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digits;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Misses the lines that an official paper has around its text (GB/T 9704-2012, 7.3). */
final class FormRule implements Rule {
  private static final Map<BlockKind, String> WANTED = new LinkedHashMap<>();
  private static final Pattern DATE =
      Pattern.compile("(20[0-9]{2}) *年 *([0-9]{1,2}) *月 *([0-9]{1,2}) *日");

  static {
    WANTED.put(BlockKind.TITLE, "没有标题，请补上，例如“关于某镇某年度法治政府建设情况的报告”。");
    WANTED.put(BlockKind.ADDRESSEE, "没有主送机关，请写上一级党委和政府，两个都要写。");
    WANTED.put(BlockKind.SIGNATURE, "没有落款单位，请在文末补上。");
    WANTED.put(BlockKind.DATE, "没有成文日期，请在落款下面补上，例如“2026年1月12日”。");
  }

  @Override
  public String code() {
    return "form";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    WANTED.forEach(
        (kind, message) -> {
          if (reading.document().line(kind).isEmpty()) {
            findings.add(new Finding(code(), Severity.WARNING, null, null, message, null, null));
          }
        });
    for (Block block : reading.document().blocks()) {
      if (block.kind() == BlockKind.DATE && !written(block.text())) {
        findings.add(
            Spot.whole(block)
                .say(this, Severity.WARNING, "日期写得不对，请按“2026年1月12日”这样写：阿拉伯数字，月、日前面不加零。"));
      }
    }
    return findings;
  }

  private static boolean written(String text) {
    Matcher date = DATE.matcher(Digits.half(text));
    if (!date.find()) {
      return false;
    }
    try {
      LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
      return !date.group(2).startsWith("0") && !date.group(3).startsWith("0");
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static int number(Matcher date, int group) {
    return Integer.parseInt(date.group(group));
  }
}
