package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Numbering;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the form around the text: number, title, addressee above it, signature and date below. */
final class FormFinder {
  private static final int FRONT = 12;
  private static final int SHORT = 60;

  private static final String UNIT = "(?:人民政府|政府|委员会|党委|党工委|办事处|办公室|司法所|局|镇|乡|街道|管委会)";

  private static final String DAY =
      "(?:20\\d{2}|二[〇○零ＯO0][〇○零ＯO0一二三四五六七八九]{2})\\s*年\\s*[\\d一二三四五六七八九十]{1,2}\\s*月\\s*[\\d一二三四五六七八九十]{1,3}\\s*日";

  private static final Pattern DATE = Pattern.compile("[（(]?" + DAY + "[）)]?");
  private static final Pattern NUMBER =
      Pattern.compile("\\S{0,16}\\s*[〔\\[［（(【]\\s*20\\d{2}\\s*[〕\\]］）)】]\\s*第?\\s*\\d{1,4}\\s*号");

  private static final Pattern TITLE_END =
      Pattern.compile(".*(?:报告|总结|汇报|情况|述职|请示)(?:[及和暨与][^。，：]{2,16})?(?:[（(【][^）)】]{1,20}[）)】])?$");

  private static final Pattern ABOUT = Pattern.compile(".*(?:法治|依法|年|报告|总结).*");
  private static final Pattern REST_OF_TITLE = Pattern.compile("^的?(?:工作)?(?:情况)?的?(?:报告|总结|汇报)$");
  private static final Pattern TITLE_BEGIN = Pattern.compile(".*(?:" + UNIT + "|法治|依法|关于|年度?).*");
  private static final Pattern NOT_TITLE = Pattern.compile(".*(?:文件$|[：:>＞]|签发).*");
  private static final Pattern SOMEONE = Pattern.compile(".*(?:委|政府|局|办|组|人大|司法|各).*");
  private static final Pattern PROSE = Pattern.compile(".*(?:如下|现将|报告|汇报|以下|各位|代表|同志|主要|附件|联系).*");
  private static final Pattern SIGNATURE =
      Pattern.compile("[^。，；：,;:]{2,36}" + UNIT + "(?:[（(][^）)]{1,10}[）)])?");
  private static final Pattern SIGNED_AND_DATED =
      Pattern.compile("[^。，；：,;:]{2,36}" + UNIT + "[\\s\\u3000]*" + DAY);
  private static final Pattern BELOW =
      Pattern.compile("^[（(]?(?:附件|附[：:]|联系|抄送|主送|此件|印发|\\d\\.).*");

  private final List<Line> lines;
  private final @Nullable BlockKind[] kinds;

  private FormFinder(List<Line> lines) {
    this.lines = lines;
    this.kinds = new BlockKind[lines.size()];
  }

  /** The kind of each line that belongs to the form, null for the running text. */
  static @Nullable BlockKind[] kinds(List<Line> lines) {
    FormFinder finder = new FormFinder(lines);
    int front = finder.frontEnd();
    finder.front(front);
    finder.back(front);
    return finder.kinds;
  }

  private int frontEnd() {
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

  private void front(int end) {
    for (int i = 0; i < end; i++) {
      if (NUMBER.matcher(lines.get(i).text()).matches()) {
        kinds[i] = BlockKind.DOCUMENT_NUMBER;
      }
    }
    int title = title(end);
    for (int i = title + 1; i < Math.min(end, title + 4); i++) {
      if (addressee(lines.get(i).text())) {
        kinds[i] = BlockKind.ADDRESSEE;
        break;
      }
      if (title >= 0 && DATE.matcher(lines.get(i).text()).matches()) {
        kinds[i] = BlockKind.DATE;
      }
    }
  }

  /** The index of the title's last line, -1 without a title. */
  private int title(int end) {
    int last = -1;
    for (int i = 0; i < end && last < 0; i++) {
      last = kinds[i] == null && endsTitle(lines.get(i).text()) ? i : -1;
    }
    if (last < 0) {
      return -1;
    }
    kinds[last] = BlockKind.TITLE;
    for (int i = last - 1; i >= Math.max(0, last - 2) && kinds[i] == null && beginsTitle(i); i--) {
      kinds[i] = BlockKind.TITLE;
    }
    if (last + 1 < end && REST_OF_TITLE.matcher(lines.get(last + 1).text()).matches()) {
      kinds[++last] = BlockKind.TITLE;
    }
    return last;
  }

  private static boolean endsTitle(String text) {
    return TITLE_END.matcher(text).matches()
        && ABOUT.matcher(text).matches()
        && !NOT_TITLE.matcher(text).matches();
  }

  private boolean beginsTitle(int i) {
    String text = lines.get(i).text();
    return TITLE_BEGIN.matcher(text).matches()
        && !NOT_TITLE.matcher(text).matches()
        && !DATE.matcher(text).matches();
  }

  private static boolean addressee(String text) {
    return text.matches(".*[：:]$")
        && SOMEONE.matcher(text).matches()
        && !PROSE.matcher(text).matches();
  }

  private void back(int front) {
    int i = lines.size() - 1;
    for (int below = 0;
        i > front && below < 4 && BELOW.matcher(lines.get(i).text()).matches();
        below++) {
      if (lines.get(i).text().startsWith("抄送")) {
        kinds[i] = BlockKind.COPY_TO;
      }
      i--;
    }
    if (i <= front || lines.get(i).table()) {
      return;
    }
    if (SIGNED_AND_DATED.matcher(lines.get(i).text()).matches()) {
      kinds[i] = BlockKind.SIGNATURE;
      return;
    }
    if (DATE.matcher(lines.get(i).text()).matches()) {
      kinds[i--] = BlockKind.DATE;
    }
    for (int most = 2; most > 0 && i > front && signature(lines.get(i)); most--) {
      kinds[i--] = BlockKind.SIGNATURE;
    }
  }

  private static boolean signature(Line line) {
    return !line.table()
        && line.label().isEmpty()
        && Numbering.of(line.text()).isEmpty()
        && SIGNATURE.matcher(line.text()).matches();
  }
}
