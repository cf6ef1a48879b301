package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Numbering;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds signature, date and copy line below the text, also where something follows them. */
final class Foot {
  private static final int MOST_SIGNERS = 3;

  private static final Pattern SIGNATURE =
      Pattern.compile("[^。，；：,;:]{2,36}" + FormFinder.UNIT + "(?:[（(][^）)]{1,10}[）)])?");
  private static final Pattern SIGNED_AND_DATED =
      Pattern.compile("[^。，；：,;:]{2,36}" + FormFinder.UNIT + "[\\s\\u3000]*" + FormFinder.DAY);
  private static final Pattern REST_OF_DATE = Pattern.compile(FormFinder.MONTH_AND_DAY);
  private static final Pattern YEAR_ALONE = Pattern.compile(FormFinder.YEAR);
  private static final Pattern BELOW =
      Pattern.compile(
          "^[（(]?(?:附件|附表|附[：:]|联\\s*系|抄\\s*送|主送|此件|印发|\\d\\.).*|.*印发$"
              + "|^[（(]?(?:单位|办公|通[讯信]|联系|详细|公开)?(?:地\\s*址|电\\s*话|传\\s*真|邮\\s*编|邮政编码|(?:电子)?邮\\s*箱|电子邮件|网\\s*址)[：: \\u3000].*");
  private static final Pattern ATTACHED = Pattern.compile("^附[件表]?[\\s\\d一二三四五：:].*|^附[件表]?$");

  private final List<Line> lines;
  private final @Nullable BlockKind[] kinds;
  private final int front;

  Foot(List<Line> lines, @Nullable BlockKind[] kinds, int front) {
    this.lines = lines;
    this.kinds = kinds;
    this.front = front;
  }

  void find() {
    int i = dated();
    if (i < 0) {
      i = lastOfText();
    }
    copies(i + 1);
    if (i <= front || lines.get(i).table()) {
      return;
    }
    if (SIGNED_AND_DATED.matcher(text(i)).matches()) {
      kinds[i] = BlockKind.SIGNATURE;
      return;
    }
    if (REST_OF_DATE.matcher(text(i)).matches() && YEAR_ALONE.matcher(text(i - 1)).matches()) {
      kinds[i--] = BlockKind.DATE;
      kinds[i--] = BlockKind.DATE;
    } else if (FormFinder.DATE.matcher(text(i)).matches()) {
      kinds[i--] = BlockKind.DATE;
    }
    for (int most = MOST_SIGNERS; most > 0 && i > front && signature(lines.get(i)); most--) {
      kinds[i--] = BlockKind.SIGNATURE;
    }
  }

  /** The last dated line that has nothing below it, or only copies, contacts and attachments. */
  private int dated() {
    for (int i = lines.size() - 1; i > front; i--) {
      if (lines.get(i).table()) {
        continue;
      }
      String text = text(i);
      boolean dated =
          mayEndDated(text)
              && (FormFinder.DATE.matcher(text).matches()
                  || REST_OF_DATE.matcher(text).matches()
                  || SIGNED_AND_DATED.matcher(text).matches());
      if (dated && onlyFormBelow(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Long paragraphs and those that end like a sentence need no look at all. */
  private static boolean mayEndDated(String text) {
    char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    return "日）)".indexOf(last) >= 0 || Character.isDigit(last);
  }

  private boolean onlyFormBelow(int date) {
    for (int i = date + 1; i < lines.size(); i++) {
      if (ATTACHED.matcher(text(i)).matches()) {
        return true;
      }
      if (!BELOW.matcher(text(i)).matches()) {
        return false;
      }
    }
    return true;
  }

  private int lastOfText() {
    int i = lines.size() - 1;
    while (i > front && BELOW.matcher(text(i)).matches() && !numbered(i)) {
      i--;
    }
    return i;
  }

  /** "1.清单" below 附件： belongs to the form, but a report may also end with a numbered item. */
  private boolean numbered(int i) {
    return Numbering.of(text(i)).isPresent() && lines.size() - i > 4;
  }

  private void copies(int from) {
    for (int i = from; i < lines.size(); i++) {
      if (text(i).matches("抄\\s*送.*")) {
        kinds[i] = BlockKind.COPY_TO;
      }
    }
  }

  private String text(int i) {
    return lines.get(i).text();
  }

  private static boolean signature(Line line) {
    return !line.table()
        && line.label().isEmpty()
        && Numbering.of(line.text()).isEmpty()
        && SIGNATURE.matcher(line.text()).matches();
  }
}
