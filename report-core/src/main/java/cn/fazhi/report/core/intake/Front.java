package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Numbering;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds document number, title and addressee above the text. */
final class Front {
  private static final int FRONT = 16;
  private static final int SHORT = 60;
  private static final int LINES_ABOVE = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?:发?文\\s*(?:字\\s*)?号[：:]?\\s*)?\\S{0,16}\\s*[〔﹝\\[［（(【]\\s*20\\d{2}\\s*[〕﹞\\]］）)】]\\s*第?\\s*\\d{1,4}\\s*号"
              + "(?:[\\s\\u3000]*签发人.*)?");

  private static final Pattern TITLE_END =
      Pattern.compile(".*(?:报告|总结|汇报|情况|述职|请示)(?:[及和暨与][^。，：]{2,16})?(?:[（(【][^）)】]{1,20}[）)】])?$");

  private static final Pattern ABOUT = Pattern.compile(".*(?:法治|依法|年|报告|总结).*");
  private static final Pattern SURELY_ABOUT = Pattern.compile(".*(?:法治|依法).*");
  private static final Pattern REST_OF_TITLE =
      Pattern.compile(
          "的?(?:工作)?(?:情况)?的?(?:报告|总结|汇报)"
              + "|[及暨和与][^。，：]{2,24}(?:计划|打算|安排|思路|要点|规划|报告|总结)(?:的?报告)?");
  private static final Pattern TITLE_BEGIN =
      Pattern.compile(".*(?:" + FormFinder.UNIT + "|[县市区旗州镇乡]委|法治|依法|关于|年度?).*");
  private static final Pattern NOT_TITLE =
      Pattern.compile(".*(?:文件$|[：:>＞|]|签发|通知[》”]?要求).*|[\\[【—(（].*");
  private static final Pattern SOMEONE = Pattern.compile(".*(?:委|政府|局|办|组|人大|司法|各).*");
  private static final Pattern PROSE =
      Pattern.compile(".*(?:如下|现将|报告|汇报|以下|各位|代表|同志|主要|附件|联系|主任|委员[：:]).*");

  private final List<Line> lines;
  private final @Nullable BlockKind[] kinds;

  Front(List<Line> lines, @Nullable BlockKind[] kinds) {
    this.lines = lines;
    this.kinds = kinds;
  }

  /** Where the text begins that is surely no form. */
  int find() {
    int end = end();
    for (int i = 0; i < end; i++) {
      if (NUMBER.matcher(lines.get(i).text()).matches()) {
        kinds[i] = BlockKind.DOCUMENT_NUMBER;
      }
    }
    below(title(end), end);
    return end;
  }

  private int end() {
    int end = 0;
    while (end < Math.min(FRONT, lines.size()) && formLike(lines.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean formLike(Line line) {
    String text = line.text();
    return !line.table()
        && line.label().isEmpty()
        && Numbering.of(text).isEmpty()
        && text.length() <= SHORT
        && !text.endsWith("。")
        && !text.contains("如下");
  }

  private void below(int title, int end) {
    for (int i = title + 1; i < Math.min(end, title + 4); i++) {
      if (addressee(lines.get(i).text())) {
        kinds[i] = BlockKind.ADDRESSEE;
        break;
      }
      if (title >= 0 && FormFinder.DATE.matcher(lines.get(i).text()).matches()) {
        kinds[i] = BlockKind.DATE;
      }
    }
  }

  /** The index of the title's last line, -1 without a title. */
  private int title(int end) {
    int last =
        IntStream.range(0, end)
            .filter(i -> endsTitle(i) && SURELY_ABOUT.matcher(around(i)).matches())
            .findFirst()
            .orElseGet(
                () -> IntStream.range(0, end).filter(this::endsTitle).findFirst().orElse(-1));
    if (last < 0) {
      return -1;
    }
    kinds[last] = BlockKind.TITLE;
    for (int i = last - 1; i >= Math.max(0, last - LINES_ABOVE) && beginsTitle(i); i--) {
      kinds[i] = BlockKind.TITLE;
    }
    while (last + 1 < end && REST_OF_TITLE.matcher(lines.get(last + 1).text()).matches()) {
      kinds[++last] = BlockKind.TITLE;
    }
    return last;
  }

  private String around(int i) {
    return (i > 0 ? lines.get(i - 1).text() : "") + lines.get(i).text();
  }

  private boolean endsTitle(int i) {
    String text = lines.get(i).text();
    return kinds[i] == null
        && TITLE_END.matcher(text).matches()
        && ABOUT.matcher(text).matches()
        && !NOT_TITLE.matcher(text).matches();
  }

  private boolean beginsTitle(int i) {
    String text = lines.get(i).text();
    return kinds[i] == null
        && TITLE_BEGIN.matcher(text).matches()
        && !NOT_TITLE.matcher(text).matches()
        && !FormFinder.DATE.matcher(text).matches();
  }

  private static boolean addressee(String text) {
    return text.matches(".*[：:]$")
        && SOMEONE.matcher(text).matches()
        && !PROSE.matcher(text).matches();
  }
}
