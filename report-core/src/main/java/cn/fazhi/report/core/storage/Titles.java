package cn.fazhi.report.core.storage;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import org.jspecify.annotations.Nullable;

/** The titles that lists show, kept beside the texts so that no list reads one. */
final class Titles {
  private static final int MOST = 400;

  private Titles() {}

  /** The document's title as far as its column holds it; empty where there is none yet. */
  static String of(Document document) {
    String title = document.line(BlockKind.TITLE).orElse("").strip();
    if (title.length() <= MOST) {
      return title;
    }
    boolean halved = Character.isHighSurrogate(title.charAt(MOST - 1));
    return title.substring(0, halved ? MOST - 1 : MOST);
  }

  /** What a list shows of a report whose title is empty or not for the reader's eyes. */
  static String shown(@Nullable String title, String unitName, int year) {
    return title == null || title.isEmpty() ? unitName + year + "年法治政府建设年度报告" : title;
  }
}
