package cn.fazhi.report.core.figure;

/** Where a clause or sentence begins, looked for backwards from within it. */
public final class Beginning {
  private Beginning() {}

  /**
   * @param floor where looking ends
   * @param ends the characters with which the one before may end
   */
  public static int of(String text, int from, int floor, String ends) {
    int start = from;
    while (start > Math.max(0, floor) && ends.indexOf(text.charAt(start - 1)) < 0) {
      start--;
    }
    return start;
  }
}
