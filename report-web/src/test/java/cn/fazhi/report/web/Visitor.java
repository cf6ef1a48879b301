package cn.fazhi.report.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody with a browser: keeps the session cookie, sends forms with their token. */
final class Visitor {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private static final String BOUNDARY = "------------------------rand0m";

  private final int port;
  private String session = "";
  private String former = "";
  private String token = "";
  private String password = "";

  Visitor(int port) {
    this.port = port;
  }

  Page signIn(String login, String password) {
    Page page = post("/login", "username", login, "password", password);
    token = "";
    this.password = password;
    return page;
  }

  String session() {
    return session;
  }

  /** Goes on with another session, or with none. */
  Visitor with(String other) {
    session = other;
    token = "";
    return this;
  }

  Page get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  Page send(String method, String path) {
    return send(method, path, BodyPublishers.noBody(), Map.of());
  }

  /** Sends a form as a page of this session would, with the password where that is asked for. */
  Page post(String path, String... fields) {
    return post(path, form(fields));
  }

  Page post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token());
    if (!password.isEmpty()) {
      all.putIfAbsent("password-again", password);
    }
    return bare(path, all);
  }

  /** Sends a form as it is, without a token of its own. */
  Page bare(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(f -> encoded(f.getKey()) + "=" + encoded(f.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        Map.of("Content-Type", "application/x-www-form-urlencoded"));
  }

  /** Sends a form with a file. */
  Page upload(String path, String name, byte[] content, String... fields) {
    Map<String, String> all = form(fields);
    all.put("_csrf", token());
    return send(
        "POST", path, multipart(name, content, all), Map.of("Content-Type", multipartType()));
  }

  static String multipartType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  static BodyPublisher multipart(String name, byte[] content, Map<String, String> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fields.forEach(
        (field, value) ->
            put(out, "Content-Disposition: form-data; name=\"" + field + "\"\r\n\r\n" + value));
    String quoted = name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    put(
        out,
        "Content-Disposition: form-data; name=\"file\"; filename=\""
            + quoted
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
    out.writeBytes(content);
    out.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return BodyPublishers.ofByteArray(out.toByteArray());
  }

  private static void put(ByteArrayOutputStream out, String text) {
    String dashes = (out.size() == 0 ? "" : "\r\n") + "--" + BOUNDARY + "\r\n";
    out.writeBytes((dashes + text).getBytes(StandardCharsets.UTF_8));
  }

  Page send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, body);
    headers.forEach(request::header);
    String cookies =
        (session.isEmpty() ? "" : "report-session=" + session + "; ")
            + (former.isEmpty() ? "" : "report-former=" + former);
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies);
    }
    try {
      Page page = Page.of(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
      remember(page);
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The mark of an earlier sign-in that the browser has kept. */
  Visitor like(Visitor other) {
    former = other.former;
    return this;
  }

  private void remember(Page page) {
    page.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("report-former="))
        .forEach(cookie -> former = cookie.substring("report-former=".length()).split(";")[0]);
    page.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("report-session="))
        .map(cookie -> cookie.substring("report-session=".length()).split(";")[0])
        .forEach(this::with);
  }

  String token() {
    if (token.isEmpty()) {
      token = get("/login").token().orElseThrow();
    }
    return token;
  }

  static Map<String, String> form(String... fields) {
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
