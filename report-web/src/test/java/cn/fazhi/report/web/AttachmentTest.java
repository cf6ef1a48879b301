package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.report.Attachment;
import cn.fazhi.report.core.report.ReportId;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The drafter puts files beside the report; whoever may see the revision may take them along. */
class AttachmentTest extends WebTest {
  private static final byte[] SCAN = "%PDF-1.7\n盖章的一页".getBytes(StandardCharsets.UTF_8);

  private Page added(ReportId id, String name, byte[] content) {
    return as("drafter")
        .upload(
            "/reports/" + id + "/attachments",
            name,
            content,
            "version",
            version(id),
            "kind",
            "SCAN");
  }

  private String only(ReportId id) {
    List<Attachment> all = report(id).attachments();
    assertThat(all).hasSize(1);
    return "/reports/" + id + "/attachments/" + all.get(0).file().id();
  }

  @Tag("R062")
  @Test
  void aFileIsListedWithItsDigestAndHandedOutOnlyToBeSaved() {
    ReportId id = stories.drafted();
    assertThat(added(id, "盖章稿𬱖.pdf", SCAN).location()).isEqualTo("/reports/" + id);
    String digest = Digest.sm3(SCAN);
    assertThat(as("drafter").get("/reports/" + id).text())
        .contains("附件（1）", "盖章稿𬱖.pdf", "盖章扫描件 · PDF · 1 KB", digest.substring(0, 16));

    Page file = as("drafter").get(only(id));
    assertThat(file.bytes()).isEqualTo(SCAN);
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .startsWith("default-src 'none';")
        .endsWith("; sandbox");
    assertThat(file.header("ETag")).isEqualTo("\"" + digest + "\"");
    assertThat(file.header("Cache-Control")).contains("no-store");
    Page again =
        as("drafter")
            .send(
                "GET",
                only(id),
                BodyPublishers.noBody(),
                Map.of("If-None-Match", "\"" + digest + "\""));
    assertThat(again.status()).isEqualTo(304);
  }

  @Tag("R059")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "盖章\r\nSet-Cookie: a=b.pdf",
        "盖章\"; x=\"y.pdf",
        "../../盖章.pdf",
        "盖章\u202Efdp.exe",
        "<img src=x onerror=alert(1)>.html",
        "𬱖🙂盖章.pdf"
      })
  void aNameIsOnlyEverShown(String name) {
    ReportId id = stories.drafted();
    Page page = added(id, name, SCAN);
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(as("drafter").get("/reports/" + id).body()).doesNotContain("<img");
    assertThat(as("drafter").get(only(id)).header("Content-Disposition"))
        .endsWith(".pdf")
        .doesNotContain("../", "%E2%80%AE", "\u202E");
  }

  @Tag("R056")
  @ParameterizedTest
  @CsvSource({"MZ program, 415", "<html></html>, 415", "GIF89a, 415", "PK\u0003\u0004 cut, 422"})
  void otherKindsAreRefusedWithWhatToDo(String content, int status) {
    ReportId id = stories.drafted();
    String before = stored(id);
    Page page = added(id, "盖章稿.pdf", content.getBytes(StandardCharsets.UTF_8));
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains("附件", "请");
    assertThat(stored(id)).isEqualTo(before);
  }

  @Tag("R060")
  @Test
  void removingTakesItOutOfTheListAndOfTheAddress() {
    ReportId id = stories.drafted();
    added(id, "拿错的.pdf", SCAN);
    String file = only(id);
    assertThat(as("drafter").get("/reports/" + id).body()).contains(file + "/remove");

    Page removed = as("drafter").post(file + "/remove", "version", version(id));

    assertThat(removed.location()).isEqualTo("/reports/" + id);
    Page report = as("drafter").get("/reports/" + id);
    assertThat(report.text()).contains("附件已移除", "移除附件");
    assertThat(report.body()).doesNotContain(file);
    assertThat(as("drafter").get(file).status()).isEqualTo(404);
  }

  @Test
  void theDistrictHasThoseOfTheRevisionThatReachedItWhateverHappensLater() {
    ReportId id = stories.drafted();
    stories.attach(id, "盖章稿.pdf", "%PDF-1.7 first");
    String file = only(id);
    assertThat(as("reviewer").get(file).status()).isEqualTo(404);
    stories.submit(id);
    stories.sign(id);
    assertThat(as("reviewer").get("/reports/" + id + "/review").text())
        .contains("随这一稿报送的附件（1）", "盖章稿.pdf");
    assertThat(as("reviewer").get("/reports/" + id).body())
        .contains(file)
        .doesNotContain("/remove");
    stories.remark(id, "请换成盖章的一页。");
    stories.back(id);

    as("drafter").post(file + "/remove", "version", version(id));
    stories.attach(id, "新的一页.pdf", "%PDF-1.7 second");

    assertThat(as("reviewer").get(file).bytes()).asString().isEqualTo("%PDF-1.7 first");
    assertThat(as("reviewer").get("/reports/" + id).text())
        .contains("盖章稿.pdf")
        .doesNotContain("新的一页.pdf");
    assertThat(as("drafter").get("/reports/" + id + "/revisions/1").text()).contains("盖章稿.pdf");
    String second = report(id).attachments().get(1).file().id();
    assertThat(as("reviewer").get("/reports/" + id + "/attachments/" + second).status())
        .isEqualTo(404);
  }

  @Tag("R006")
  @Test
  void aFileOfAnotherReportIsNotThereUnderOnesOwn() {
    ReportId one = stories.drafted();
    ReportId two = stories.drafted();
    String foreign = stories.attach(two, "盖章稿.pdf", "%PDF-1.7 two");
    String before = stored(two);

    assertThat(as("drafter").get("/reports/" + one + "/attachments/" + foreign).status())
        .isEqualTo(404);
    assertThat(as("drafter").get("/reports/" + one + "/files/" + foreign).status()).isEqualTo(404);
    Page removed =
        as("drafter")
            .post(
                "/reports/" + one + "/attachments/" + foreign + "/remove", "version", version(one));
    assertThat(removed.status()).isEqualTo(404);
    assertThat(as("drafter2").get("/reports/" + two + "/attachments/" + foreign).status())
        .isEqualTo(404);
    assertThat(stored(two)).isEqualTo(before);
  }

  private Page published(ReportId id, String chosen) {
    return fill(
        "publisher", id, "publish", "decision", "publish", "reason", "已核对。", "attachment", chosen);
  }

  @Tag("R062")
  @Test
  void thePublicGetsTheFileThatWasChosenAndNoOtherAndNoneOnceItIsTakenAway() {
    ReportId id = stories.drafted();
    String chosen = stories.attach(id, "附表.pdf", "%PDF-1.7 chosen");
    String kept = stories.attach(id, "盖章稿.pdf", "%PDF-1.7 kept");
    stories.cleared(id);
    assertThat(as("publisher").get("/reports/" + id + "/publish").text())
        .contains("随报告一并公开的附件", "也审查所附的 2 个文件", "附表.pdf（");
    assertThat(published(id, "00000000-0000-0000-0000-000000000000").status()).isEqualTo(422);
    assertThat(nobody().get("/public/" + id + "/attachments/" + chosen).status()).isEqualTo(404);

    assertThat(published(id, chosen).status()).isEqualTo(302);

    assertThat(nobody().get("/public/" + id).text()).contains("附表.pdf").doesNotContain("盖章稿");
    Page file = nobody().get("/public/" + id + "/attachments/" + chosen);
    assertThat(file.bytes()).asString().isEqualTo("%PDF-1.7 chosen");
    assertThat(file.header("Content-Disposition")).startsWith("attachment; filename=");
    assertThat(file.headers().allValues("Content-Security-Policy"))
        .singleElement()
        .asString()
        .endsWith("; sandbox");
    assertThat(nobody().get("/public/" + id + "/attachments/" + kept).status()).isEqualTo(404);

    fill("publisher", id, "withdrawal", "reason", "有一处有误。");
    assertThat(nobody().get("/public/" + id + "/attachments/" + chosen).status()).isEqualTo(404);
    assertThat(nobody().get("/public/" + id).text()).doesNotContain("附表.pdf");
  }

  @Tag("R006")
  @Test
  void otherSystemsListAndFetchWhatTheirOwnersMayHave() {
    ReportId id = stories.drafted();
    String file = stories.attach(id, "盖章稿.pdf", "%PDF-1.7 api");
    String path = "/api/v1/reports/" + id + "/attachments";
    assertThat(system("drafter").get(path).text()).contains("盖章稿.pdf", "\"published\":false");
    assertThat(system("drafter").get(path + "/" + file).bytes())
        .asString()
        .isEqualTo("%PDF-1.7 api");
    assertThat(system("reviewer").get(path).status()).isEqualTo(404);
    assertThat(system("drafter2").get(path + "/" + file).status()).isEqualTo(404);
    stories.submit(id);
    stories.sign(id);
    assertThat(system("reviewer").get(path + "/" + file).status()).isEqualTo(200);
  }
}
