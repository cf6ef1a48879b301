package cn.fazhi.report.core.notice;

import java.util.Optional;
import java.util.regex.Pattern;

/** Plain mail addresses, as offices have them: nothing that could end a header line fits in. */
public final class MailAddress {
  private static final int MOST = 254;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[A-Za-z0-9_+-]+(\\.[A-Za-z0-9_+-]+)*@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*\\.[A-Za-z0-9-]+");

  private MailAddress() {}

  /** The address in what somebody typed, if it is one. */
  public static Optional<String> in(String typed) {
    String bare = typed.strip();
    return bare.length() <= MOST && PLAIN.matcher(bare).matches()
        ? Optional.of(bare)
        : Optional.empty();
  }
}
