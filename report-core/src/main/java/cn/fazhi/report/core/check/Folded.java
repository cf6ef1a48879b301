package cn.fazhi.report.core.check;

/** Takes away differences of width and of dashes, which make no other word; every place stays. */
final class Folded {
  private static final String FROM = "()<>〈〉,:;－—–―~～﹣";
  private static final String TO = "（）《》《》，：；-------";

  private static final char FIRST_HAN = '\u4e00';
  private static final char LAST_HAN = '\u9fff';

  private Folded() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (c >= FIRST_HAN && c <= LAST_HAN) {
        continue;
      }
      int known = FROM.indexOf(c);
      if (known >= 0) {
        folded.setCharAt(i, TO.charAt(known));
      } else if (c >= '０' && c <= '９') {
        folded.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return folded.toString();
  }
}
