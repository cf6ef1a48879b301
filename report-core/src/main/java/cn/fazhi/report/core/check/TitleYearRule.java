package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digits;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares the years of title and date with the reporting year. */
final class TitleYearRule implements Rule {
  private static final Pattern YEAR = Pattern.compile("(20[0-9]{2})(?=[ \\u3000]?年)");

  @Override
  public String code() {
    return "report-year";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Integer year = Years.reporting(reading);
    List<Finding> findings = new ArrayList<>();
    if (year == null) {
      return findings;
    }
    for (Block block : reading.document().blocks()) {
      Matcher found = YEAR.matcher(Digits.half(block.text()));
      if (block.kind() == BlockKind.TITLE && found.find()) {
        title(Spot.of(block, found), year, findings);
      } else if (block.kind() == BlockKind.DATE && found.find()) {
        date(Spot.of(block, found), year, findings);
      }
    }
    return findings;
  }

  private void title(Spot spot, int year, List<Finding> findings) {
    if (Integer.parseInt(spot.quote()) != year) {
      String message = "标题写的是%s年，本次报送的是%d年度的报告，请核对。".formatted(spot.quote(), year);
      findings.add(spot.say(this, Severity.ERROR, message, Integer.toString(year)));
    }
  }

  /** Reports are dated in the last days of the year or in the first months of the next. */
  private void date(Spot spot, int year, List<Finding> findings) {
    int written = Integer.parseInt(spot.quote());
    if (written < year || written > year + 1) {
      String message = "成文日期写的是%d年，%d年度的报告一般在%d年初成文，请核对。".formatted(written, year, year + 1);
      findings.add(spot.say(this, Severity.WARNING, message));
    }
  }
}
