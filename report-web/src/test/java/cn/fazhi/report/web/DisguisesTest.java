package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.report.ReportId;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A door under another name, or knocked at in another way, is still that door or none. */
@Tag("R012")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DisguisesTest extends WebTest {
  private ReportId id;
  private String path;

  @BeforeAll
  void aReportBeingDrafted() {
    id = stories.drafted();
    path = "/reports/" + id;
  }

  private List<String> disguises() {
    return List.of(
        path + "/",
        path + "//",
        path + "/.",
        path + "/form/",
        path + "/form//",
        path + ".json",
        path + ".html",
        path + "/form.json",
        path + "%20",
        path + "%00",
        path + "%0d%0a",
        path + ";x=1",
        path + "/form;jsessionid=1",
        path + "%3bx=1",
        path + "%2fform",
        path + "%252fform",
        path + "/%2e%2e/" + id + "/form",
        path + "/..%2f..",
        path + "/%c0%ae%c0%ae/form",
        path + "/%c0%afform",
        path + "\\",
        path.toUpperCase(Locale.ROOT),
        "/Reports/" + id,
        "/reports/" + id.value().toUpperCase(Locale.ROOT),
        "//reports/" + id,
        "///reports/" + id + "/form",
        "/./reports/" + id,
        "/public/../reports/" + id,
        "/public/..;/reports/" + id,
        "/public/%2e%2e/reports/" + id,
        "/public/..%2freports/" + id,
        "/assets/../reports/" + id,
        "/assets/..%5creports/" + id,
        "/login/../reports/" + id,
        "/api/../reports/" + id,
        "/error/../reports/" + id,
        "/%72eports/%2e%2e/reports/" + id);
  }

  /** Asked on the wire as they stand: a client library would tidy some of them up. */
  @Test
  void disguisedAddressesOpenNothing() throws IOException {
    SoftAssertions softly = new SoftAssertions();
    String title = report(id).text().digest();
    for (String who : List.of("drafter2", "nobody")) {
      String session = who.equals("nobody") ? "" : as(who).session();
      for (String disguise : disguises()) {
        String answer = raw("GET " + disguise + " HTTP/1.1", session);
        int status = Integer.parseInt(answer.substring(9, 12));
        boolean led = status == 302 && answer.contains("Location: /login\r\n");
        softly
            .assertThat(led || status == 400 || status == 404 || status == 405)
            .as(who + " " + disguise + " " + status)
            .isTrue();
        softly.assertThat(answer).doesNotContain(title).doesNotContain("法治政府建设情况的报告");
      }
    }
    softly.assertAll();
  }

  /**
   * The owner gets no further by a disguise than a stranger: there is one address for each door.
   */
  @Test
  void theOwnerFindsOneAddressOnly() throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1", as("drafter").session()))
        .startsWith("HTTP/1.1 200");
    SoftAssertions softly = new SoftAssertions();
    for (String disguise : disguises()) {
      String answer = raw("GET " + disguise + " HTTP/1.1", as("drafter").session());
      softly
          .assertThat(answer)
          .as(disguise)
          .doesNotStartWith("HTTP/1.1 200")
          .doesNotStartWith("HTTP/1.1 5");
    }
    softly.assertAll();
  }

  @Test
  void otherMethodsOpenNothing() {
    SoftAssertions softly = new SoftAssertions();
    String before = stored(id);
    for (String who : List.of("drafter", "drafter2", "auditor")) {
      for (String door : List.of("", "/form", "/submit", "/word")) {
        for (String method :
            List.of("PUT", "DELETE", "PATCH", "PROPFIND", "MKCOL", "LOCK", "COPY", "FOO")) {
          int status = as(who).send(method, path + door).status();
          softly.assertThat(status).as(who + " " + method + door).isBetween(400, 499);
        }
        softly
            .assertThat(as(who).send("OPTIONS", path + door).bytes())
            .as(who + " OPTIONS" + door)
            .isEmpty();
      }
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void headTellsNoMoreThanGet() {
    for (String who : List.of("drafter", "drafter2", "reviewer")) {
      int get = as(who).get(path + "/form").status();
      Page head = as(who).send("HEAD", path + "/form");
      assertThat(head.status()).as(who).isEqualTo(get);
      assertThat(head.bytes()).isEmpty();
    }
    assertThat(nobody().send("HEAD", path).status()).isEqualTo(302);
  }

  @Test
  @Tag("R096")
  void traceIsNotAnswered() throws IOException {
    for (String door : List.of("/", path, "/login")) {
      String answer = raw("TRACE " + door + " HTTP/1.1", as("drafter").session());
      assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("report-session=");
    }
  }

  @Test
  void aMethodCannotBePutOnTopOfAnother() {
    String before = stored(id);
    for (String method : List.of("DELETE", "PUT", "GET", "TRACE")) {
      Page page =
          as("drafter2")
              .post(
                  path + "/form?_method=" + method,
                  "version",
                  version(id),
                  "opening",
                  "话",
                  "_method",
                  method);
      assertThat(page.status()).as(method).isEqualTo(404);
      for (String header :
          List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
        Page overridden =
            as("drafter")
                .send("GET", path + "/submit", BodyPublishers.noBody(), Map.of(header, "POST"));
        assertThat(overridden.status()).as(header).isEqualTo(405);
      }
    }
    assertThat(stored(id)).isEqualTo(before);
  }

  private String raw(String request, String session) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      String cookie = session.isEmpty() ? "" : "\r\nCookie: report-session=" + session;
      byte[] asked =
          (request + "\r\nHost: localhost" + cookie + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(asked);
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
