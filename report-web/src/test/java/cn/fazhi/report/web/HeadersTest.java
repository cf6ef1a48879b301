package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every kind of answer carries the protective headers and tells nothing of the inside. */
@Tag("R090")
class HeadersTest extends WebTest {
  private static final Map<String, String> EXPECTED =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
              + " frame-ancestors 'none'; object-src 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Permissions-Policy",
          "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  private static final String INSIDES =
      "(?is).*(apache|tomcat|spring|java\\.|exception|at cn\\.fazhi|stack|h2 database|thymeleaf).*";

  private void guarded(String kind, int status, Page page) {
    assertThat(page.status()).as(kind).isEqualTo(status);
    EXPECTED.forEach(
        (name, value) ->
            assertThat(page.headers().allValues(name))
                .as(kind + ": " + name)
                .containsExactly(value));
    assertThat(page.headers().map()).as(kind).doesNotContainKeys("server", "x-powered-by");
    if (page.bytes().length > 0 && page.header("Content-Type").startsWith("text/html")) {
      assertThat(page.body()).as(kind).contains("\"/assets/report-").doesNotContain("/report.css");
    }
    if (!page.header("Content-Type").contains("wordprocessing")) {
      assertThat(page.body()).as(kind).doesNotMatch(INSIDES).doesNotContain("style=");
    }
  }

  /** What stands on the public's list, other tests have written. */
  private static Page unread(Page page) {
    return new Page(page.status(), page.headers(), new byte[0]);
  }

  @Tag("R091")
  @Test
  void everyKindOfAnswerIsGuarded() {
    ReportId id = stories.drafted();
    String report = "/reports/" + id;
    Visitor drafter = as("drafter");
    guarded("page", 200, drafter.get(report));
    guarded("welcome page", 200, unread(nobody().get("/")));
    guarded("welcome page, head only", 200, nobody().send("HEAD", "/"));
    guarded("out of turn", 409, drafter.post(report + "/recall", "version", version(id)));
    guarded("not ready", 422, drafter.get(report + "/compare"));
    guarded("not allowed", 403, as("signatory").post(report + "/check", "go", ""));
    guarded("options", 200, drafter.send("OPTIONS", report));
    guarded("unknown method", 403, drafter.send("DELETE", report));
    guarded("public page", 200, nobody().get("/public/" + published()));
    guarded("redirect", 302, nobody().get("/home"));
    guarded("sign-in", 200, nobody().get("/login"));
    guarded("wrong password", 401, nobody().signIn("drafter", "falsch"));
    guarded("session ended", 401, nobody().post(report + "/form", "opening", "话"));
    guarded("not found", 404, drafter.get("/reports/" + unknown()));
    guarded("no such page", 404, drafter.get("/nowhere"));
    guarded("no such static file", 404, nobody().get("/assets/nothing.css"));
    guarded("no token", 403, drafter.bare(report + "/recall", Map.of("version", "1")));
    guarded("wrong method", 405, drafter.get(report + "/submit"));
    guarded("not a number", 400, drafter.post(report + "/recall", "version", "abc"));
    guarded("download", 200, drafter.get(report + "/word"));
    guarded("semicolon", 400, drafter.get(report + ";x=1"));
    guarded("error page", 404, drafter.get("/error"));
  }

  private ReportId published() {
    return reports.find(new CycleId("YL-2025"), new UnitCode("YL-LONGTAN")).orElseThrow().id();
  }

  @Test
  void theInterfaceIsGuarded() {
    String basic =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    ("drafter:" + SystemTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
    guarded("unknown caller", 401, nobody().send("POST", "/api/v1/analyses"));
    Page other =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                Visitor.multipart("a.docx", new byte[] {'M', 'Z', 0, 1}, Map.of()),
                Map.of("Authorization", basic, "Content-Type", Visitor.multipartType()));
    guarded("not a document", 415, other);
    Page json =
        nobody()
            .send(
                "POST",
                "/api/v1/analyses",
                BodyPublishers.ofString("{}"),
                Map.of("Authorization", basic, "Content-Type", "application/json"));
    guarded("not multipart", 400, json);
    assertThat(json.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void answersThatNeverReachTheFiltersAreGuardedToo() throws IOException {
    guarded("malformed", 400, raw("GET /% HTTP/1.1"));
    guarded("encoded slash", 400, raw("GET /%2f.. HTTP/1.1"));
    guarded("backslash", 400, raw("GET /\\ HTTP/1.1"));
    guarded("trace", 405, raw("TRACE / HTTP/1.1"));
    guarded("header too large", 400, raw("GET / HTTP/1.1\r\nX-Large: " + "x".repeat(70_000)));
  }

  private Page raw(String request) throws IOException {
    return new Wire(port).send(request);
  }

  @Tag("R093")
  @Test
  void pagesAreNotKeptAndStaticFilesAreKeptLong() {
    Page home = as("drafter").get("/home");
    assertThat(home.header("Cache-Control")).contains("no-store");
    String sheet = home.body().replaceAll("(?s).*href=\"(/assets/report-[^\"]+)\".*", "$1");
    Page css = nobody().get(sheet);
    guarded("static file", 200, css);
    assertThat(css.header("Cache-Control")).contains("max-age=31536000").doesNotContain("no-store");
    assertThat(as("drafter").get("/reports/" + stories.drafted() + "/word").header("Cache-Control"))
        .contains("no-store");
  }

  @Tag("R062")
  @Test
  void downloadsAreAttachments() {
    Page word = as("drafter").get("/reports/" + stories.drafted() + "/word");
    assertThat(word.header("Content-Disposition")).startsWith("attachment;").contains("filename*=");
  }

  @Tag("R084")
  @Test
  void theSessionCookieIsHiddenFromScriptsAndChangesAtSignIn() {
    Visitor visitor = nobody();
    Page page = visitor.get("/login");
    assertThat(page.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
    String before = visitor.session();
    visitor.signIn("reviewer2", SystemTest.PASSWORD);
    assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
    assertThat(nobody().with(before).get("/home").location()).isEqualTo("/login");
  }

  @Tag("R085")
  @Test
  void afterSignOutTheOldCookieIsDead() {
    Visitor visitor = nobody();
    visitor.signIn("reviewer2", SystemTest.PASSWORD);
    String session = visitor.session();
    assertThat(visitor.get("/home").status()).isEqualTo(200);
    assertThat(visitor.post("/logout").location()).isEqualTo("/login?left");
    assertThat(nobody().with(session).get("/home").location()).isEqualTo("/login");
  }

  @Tag("R096")
  @Test
  void forgedForwardingHeadersAreIgnored() {
    Page page =
        nobody()
            .send(
                "GET",
                "/home",
                BodyPublishers.noBody(),
                Map.of("X-Forwarded-Host", "evil.invalid", "Forwarded", "host=evil.invalid"));
    assertThat(page.header("Location")).isEqualTo("/login");
    Page posted =
        as("drafter")
            .send(
                "GET",
                "/reports/" + stories.blank() + "/sign",
                BodyPublishers.noBody(),
                Map.of(
                    "X-Forwarded-Host", "evil.invalid",
                    "X-Forwarded-Proto", "https",
                    "X-Forwarded-Prefix", "/evil",
                    "X-Original-URL", "/reports/1"));
    assertThat(posted.header("Location")).startsWith("/reports/");
    assertThat(posted.headers().map()).doesNotContainKey("strict-transport-security");
  }
}
