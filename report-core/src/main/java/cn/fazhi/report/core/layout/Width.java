package cn.fazhi.report.core.layout;

/** How wide a text runs, in full-width characters. */
final class Width {
  private Width() {}

  static double of(String text) {
    return text.codePoints().mapToDouble(Width::of).sum();
  }

  /** The offset at which the text has run as wide as asked, between two characters. */
  static int end(String text, double width) {
    int end = 0;
    double run = 0;
    while (end < text.length() && run < width) {
      run += of(text.codePointAt(end));
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  private static double of(int character) {
    return character < 0x80 ? 0.5 : 1;
  }
}
