package cn.fazhi.report.core.report;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a report stands outside this system: a web address, or a paper or notice board by name. */
final class Whereabouts {
  private static final int MOST = 300;
  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*");
  private static final Pattern WEB = Pattern.compile("https?://[^/].*");
  // browsers overlook them within a scheme
  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s]");

  private Whereabouts() {}

  static void check(String address) {
    if (address.codePointCount(0, address.length()) > MOST) {
      throw new Refusal.NotReady("公开的网址或载体最多填写 " + MOST + " 个字，请缩短后再保存。");
    }
    String bare = UNSEEN.matcher(address).replaceAll("").toLowerCase(Locale.ROOT);
    if (SCHEME.matcher(bare).matches() && !WEB.matcher(bare).matches()) {
      throw new Refusal.NotReady("网址请以 http:// 或 https:// 开头；不是网址的，直接写载体名称，例如“区政府公告栏”。");
    }
  }
}
