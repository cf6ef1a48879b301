package cn.fazhi.report.web;

import cn.fazhi.report.core.report.ReportId;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer of the running system. */
record Page(int status, HttpHeaders headers, byte[] bytes) {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern RECEIPT = Pattern.compile("name=\"receipt\" value=\"[^\"]+\"");

  private static final Pattern UNREAD = Pattern.compile(">通知（[0-9]+\\+?）</a>");

  static Page of(HttpResponse<byte[]> response) {
    return new Page(response.statusCode(), response.headers(), response.body());
  }

  String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What a reader sees: the body with its entities resolved. */
  String text() {
    return body()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String location() {
    return header("Location").replaceFirst("^http://[^/]+", "");
  }

  Optional<String> token() {
    Matcher matcher = TOKEN.matcher(body());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The body without what differs from one showing to the next. */
  String lasting() {
    String plain = RECEIPT.matcher(TOKEN.matcher(body()).replaceAll("token")).replaceAll("receipt");
    return UNREAD.matcher(plain).replaceAll(">通知</a>");
  }

  /**
   * Status, headers and body without what differs from one report or moment to the next: whoever
   * has to prove themselves again gets a fresh session cookie, whatever they ask for.
   */
  String whole(ReportId id) {
    Map<String, List<String>> kept = new TreeMap<>(headers.map());
    kept.keySet().removeAll(Set.of("date", "connection", "keep-alive", "set-cookie"));
    return (status + " " + kept + "\n" + lasting()).replace(id.value(), "(id)");
  }

  /** The value of the first field with that name. */
  String field(String name) {
    Matcher matcher =
        Pattern.compile("<input[^>]*name=\"" + Pattern.quote(name) + "\"[^>]*value=\"([^\"]*)\"")
            .matcher(body());
    return matcher.find() ? matcher.group(1) : "";
  }
}
