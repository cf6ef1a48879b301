package cn.fazhi.report.workflow.desk;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A token as its bearer shows it: a word to be found by in forgotten files, its id, its secret. */
record ShownToken(String id, String secret) {
  static final int ID = 12;

  /** 260 bits. */
  static final int SECRET = 52;

  private static final Pattern TEXT =
      Pattern.compile("fzr_([a-z2-9]{" + ID + "})_([a-z2-9]{" + SECRET + "})");

  static Optional<ShownToken> in(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(new ShownToken(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  String text() {
    return "fzr_" + id + "_" + secret;
  }

  /** Under which name its secret is kept. */
  static String kept(String id) {
    return "token " + id;
  }
}
