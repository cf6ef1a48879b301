package cn.fazhi.report.core.document;

/** Reads full-width digits (２０２２年) like the usual ones; every character keeps its place. */
public final class Digits {
  private Digits() {}

  /** The same text with the usual digits, for looking up what stands where. */
  public static String half(String text) {
    StringBuilder half = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '０' && c <= '９') {
        half = half == null ? new StringBuilder(text) : half;
        half.setCharAt(i, (char) (c - '０' + '0'));
      }
    }
    return half == null ? text : half.toString();
  }
}
