package cn.fazhi.report.core.intake;

import org.w3c.dom.Element;

/**
 * One level of a Word numbering.
 *
 * @param text pattern with %1 to %9
 * @param restart 0 never begins again; -1 begins again under every higher level; else only under
 *     that one, counted from 1
 * @param style the paragraph style bound to it, empty without
 */
record NumberLevel(
    int start, String format, String text, int restart, boolean arabicOnly, String style) {
  /** Beyond that it is no number, and would be repeated before every paragraph. */
  private static final int LONGEST_TEXT = 60;

  static final NumberLevel PLAIN = new NumberLevel(1, "none", "", -1, false, "");

  static NumberLevel of(int start, String format, String text, int restart, boolean arabicOnly) {
    return new NumberLevel(start, format, brief(text), restart, arabicOnly, "");
  }

  static NumberLevel of(Element level) {
    return new NumberLevel(
        Xml.number(level, "start").orElse(0),
        format(level),
        brief(Xml.value(level, "lvlText").orElse("")),
        Xml.number(level, "lvlRestart").orElse(-1),
        Xml.on(level, "isLgl"),
        Xml.value(level, "pStyle").orElse(""));
  }

  private static String brief(String text) {
    return text.length() <= LONGEST_TEXT ? text : "";
  }

  /** An unusual format stands in an alternative, with a plain one to fall back on. */
  private static String format(Element level) {
    return Xml.value(level, "numFmt")
        .or(() -> Xml.value(level, "AlternateContent", "Fallback", "numFmt"))
        .orElse("decimal");
  }

  boolean bullet() {
    return format.equals("bullet");
  }

  boolean restartsUnder(int higher) {
    return restart == -1 || restart > 0 && higher <= restart - 1;
  }
}
