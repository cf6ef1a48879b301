package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Digits;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the form around the text: number, title, addressee above it, signature and date below. */
final class FormFinder {
  static final String UNIT = "(?:人民政府|政府|委员会|党委|党工委|办事处|办公室|司法所|局|镇|乡|街道|管委会|苏木|农场|开发区)";

  private static final String DIGITS = "[\\d一二三四五六七八九十元]{1,3}";
  static final String YEAR = "(?:20\\d{2}|二[〇○零ＯO0Oo][〇○零ＯO0Oo一二三四五六七八九]{2})\\s*年";
  static final String MONTH_AND_DAY = DIGITS + "\\s*月\\s*" + DIGITS + "\\s*日";
  static final String DAY =
      "(?:" + YEAR + "\\s*" + MONTH_AND_DAY + "|20\\d{2}[-./]\\d{1,2}[-./]\\d{1,2})";

  static final Pattern DATE = Pattern.compile("[（(]?" + DAY + "[）)]?");

  private FormFinder() {}

  /** The kind of each line that belongs to the form, null for the running text. */
  static @Nullable BlockKind[] kinds(List<Line> lines) {
    @Nullable BlockKind[] kinds = new BlockKind[lines.size()];
    List<Line> usual = lines.stream().map(FormFinder::withUsualDigits).toList();
    int end = new Front(usual, kinds).find();
    new Foot(usual, kinds, end).find();
    return kinds;
  }

  private static Line withUsualDigits(Line line) {
    return new Line(
        line.label(),
        line.outline(),
        Digits.half(line.text()),
        line.table(),
        line.marks(),
        line.newPage());
  }
}
