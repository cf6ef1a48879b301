package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.report.ReportId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No changing door opens without the token of the visitor's own session. */
@Tag("R092")
class CsrfTest extends WebTest {

  private static Map<String, String> form(String version) {
    return Visitor.form(
        "version",
        version,
        "text",
        "不该保存的话。",
        "opening",
        "不该保存的话。",
        "decision",
        "pass",
        "words",
        "不该保存的话。",
        "reason",
        "不该保存的话。",
        "what",
        "extend",
        "resolved",
        "true",
        "verified",
        "yes");
  }

  private static String path(AccessMatrix.Row row, ReportId id) {
    return row.path()
        .replace("{id}", id.value())
        .replace("{number}", "1")
        .replace("{part}", "MEASURES")
        .replace("{cycle}", "YL-2025")
        .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
  }

  @Test
  void everyFormWithoutOrWithAForeignTokenIsRefusedAndChangesNothing() {
    ReportId id = stories.drafted();
    String before = stored(id);
    String foreign = as("drafter2").token();
    SoftAssertions softly = new SoftAssertions();
    for (AccessMatrix.Row row : AccessMatrix.read().rows()) {
      if (row.method().equals("POST")
          && !row.path().startsWith("/api/")
          && !row.path().startsWith("/log")) {
        Map<String, String> stolen = new LinkedHashMap<>(form(version(id)));
        int without = as("drafter").bare(path(row, id), stolen).status();
        stolen.put("_csrf", foreign);
        int with = as("drafter").bare(path(row, id), stolen).status();
        softly.assertThat(without).as(row.path() + " without").isEqualTo(403);
        softly.assertThat(with).as(row.path() + " foreign").isEqualTo(403);
      }
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  /** What another site can make a browser send: the cookie, and a body of three kinds. */
  @Test
  void anotherSiteMovesNothingWhateverItSends() {
    ReportId id = stories.drafted();
    String before = stored(id);
    Map<String, String> kinds =
        Map.of(
            "text/plain", "version=" + version(id) + "&opening=x",
            "application/x-www-form-urlencoded", "version=" + version(id) + "&opening=x",
            "multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"version\"\r\n\r\n"
                    + version(id)
                    + "\r\n--b--\r\n",
            "application/json", "{\"version\":" + version(id) + ",\"opening\":\"x\"}");
    SoftAssertions softly = new SoftAssertions();
    for (AccessMatrix.Row row : AccessMatrix.read().rows("reports")) {
      if (row.method().equals("POST")) {
        kinds.forEach(
            (type, body) -> {
              Page page =
                  as("drafter")
                      .send(
                          "POST",
                          path(row, id),
                          BodyPublishers.ofString(body),
                          Map.of(
                              "Content-Type", type,
                              "Origin", "https://evil.invalid",
                              "Sec-Fetch-Site", "cross-site"));
              // the interface does not look at the cookie at all
              int away = row.ofTheInterface() ? 401 : 403;
              softly.assertThat(page.status()).as(row + " " + type).isEqualTo(away);
              softly
                  .assertThat(page.body())
                  .as(row + " " + type)
                  .doesNotContain("name=\"opening\"");
            });
      }
    }
    softly.assertThat(stored(id)).isEqualTo(before);
    softly.assertAll();
  }

  @Test
  void theTokenOfAnEndedSessionIsWorthNothing() {
    ReportId id = stories.drafted();
    Visitor visitor = nobody();
    visitor.signIn("drafter", SystemTest.PASSWORD);
    String stale = visitor.token();
    assertThat(visitor.post("/logout").status()).isEqualTo(302);
    visitor.with("").signIn("drafter", SystemTest.PASSWORD);
    String before = stored(id);
    Page page =
        visitor.bare(
            "/reports/" + id + "/recall", Visitor.form("version", version(id), "_csrf", stale));
    assertThat(page.status()).isEqualTo(403);
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void signingInAndOutNeedATokenToo() {
    Page page =
        nobody()
            .bare("/login", Visitor.form("username", "drafter", "password", SystemTest.PASSWORD));
    assertThat(page.status()).isEqualTo(401);
    Visitor visitor = nobody();
    visitor.signIn("reviewer2", SystemTest.PASSWORD);
    assertThat(visitor.bare("/logout", Map.of()).status()).isEqualTo(403);
    assertThat(visitor.get("/home").status()).isEqualTo(200);
  }

  @Test
  void changingDoorsDoNotOpenByAddressAlone() {
    ReportId id = stories.drafted();
    String before = stored(id);
    List<AccessMatrix.Row> rows = AccessMatrix.read().rows();
    List<String> doors = rows.stream().map(AccessMatrix.Row::door).toList();
    for (AccessMatrix.Row row : rows) {
      if (row.method().equals("POST") && !doors.contains("GET " + row.path())) {
        assertThat(as("drafter").get(path(row, id) + "?version=" + version(id)).status())
            .as(row.path())
            .isIn(401, 404, 405);
      }
    }
    assertThat(stored(id)).isEqualTo(before);
  }

  /** Signing in again in another window makes the token of a form on screen worthless. */
  @Test
  void whatWasTypedIntoAFormWithAnOldTokenIsShownAgain() {
    ReportId id = stories.drafted();
    String typed = "这一段话是在另一个窗口重新登录之前写下的。".repeat(4);
    Page page =
        as("drafter")
            .bare(
                "/reports/" + id + "/parts/NEXT_PLAN",
                Visitor.form("version", version(id), "text", typed, "_csrf", "old"));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains(typed);
    assertThat(report(id).text().typed(StatutoryPart.NEXT_PLAN)).doesNotContain(typed);
  }
}
