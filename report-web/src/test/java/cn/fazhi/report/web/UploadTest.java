package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.ReportState;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of the wrong kind are refused with what to do about it, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest extends WebTest {
  private ReportId id;

  @BeforeAll
  void aReportBeingDrafted() {
    id = stories.drafted();
  }

  private static String sentence(String code) {
    return Arrays.stream(Unreadable.Fault.values())
        .filter(f -> f.code().equals(code))
        .findFirst()
        .orElseThrow()
        .sentence();
  }

  private Page brought(String name, byte[] content) {
    return as("drafter")
        .upload("/reports/" + id + "/import", name, content, "version", version(id));
  }

  @Tag("R056")
  @ParameterizedTest(name = "{0}")
  @MethodSource("cn.fazhi.report.web.UploadFiles#hostile")
  void theImportPageSaysWhatIsWrong(String kind, byte[] content, String code, int status) {
    String before = stored(id);
    String home = as("drafter").get("/reports/" + id).lasting();
    Page page = brought("报告.docx", content);
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.text()).contains(sentence(code));
    assertThat(stored(id)).isEqualTo(before);
    assertThat(as("drafter").get("/reports/" + id).lasting()).isEqualTo(home);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cn.fazhi.report.web.UploadFiles#hostile")
  void theInterfaceNamesTheFault(String kind, byte[] content, String code, int status) {
    Page page = Analyses.of(port, "报告.docx", content, Map.of());
    assertThat(page.status()).isEqualTo(status);
    assertThat(page.header("Content-Type")).startsWith("application/problem+json");
    assertThat(Analyses.json(page).get("code").asString()).isEqualTo(code);
    assertThat(Analyses.json(page).get("detail").asString()).isEqualTo(sentence(code));
  }

  @Tag("R059")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "报告\r\nSet-Cookie: a=b.docx",
        "报告\"; x=\"y.docx",
        "..\\..\\报告.docx",
        "../../报告.docx",
        "报告\u202Excod.exe.docx",
        "<img src=x onerror=alert(1)>.docx",
        "__${7*7}__.docx",
        "𬱖🙂报告.docx",
        "CON.docx",
        " "
      })
  void aFileMayHaveAnyNameAndItIsOnlyEverShown(String name) {
    takenUnder(name);
  }

  @Tag("R059")
  @Test
  void aNameMayBeLong() {
    takenUnder("很长的名字𬱖".repeat(50) + ".docx");
  }

  private void takenUnder(String name) {
    Page page = brought(name, UploadFiles.good());
    assertThat(page.status()).isEqualTo(302);
    assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
    Page confirm = as("drafter").get(page.location());
    assertThat(confirm.status()).isEqualTo(200);
    assertThat(confirm.body()).doesNotContain("<img").doesNotContain("49.docx");
    String file = page.location().replaceAll(".*/", "");
    Page kept = as("drafter").get("/reports/" + id + "/files/" + file);
    assertThat(kept.bytes()).isEqualTo(UploadFiles.good());
    String disposition = kept.header("Content-Disposition");
    assertThat(disposition).startsWith("attachment; filename=").contains("filename*=UTF-8''");
    assertThat(disposition).doesNotContain("..\\", "../", "%E2%80%AE", "\u202E");
    assertThat(kept.header("Content-Type")).isEqualTo("application/octet-stream");
  }

  @Test
  void whatIsNotConfirmedIsNotListedAndGoesWithTheNextOne() {
    String first = brought("拿错的.docx", UploadFiles.good()).location();
    assertThat(as("drafter").get("/reports/" + id).body()).doesNotContain("拿错的.docx");

    String second = brought("又一个.docx", UploadFiles.good()).location();

    assertThat(as("drafter").get(first).status()).isEqualTo(404);
    assertThat(as("drafter").get(second).status()).isEqualTo(200);
  }

  @Tag("R060")
  @Test
  void givingUpDeletesTheFile() {
    ReportState before = report(id).state();
    String confirm = brought("放弃的.docx", UploadFiles.good()).location();
    assertThat(as("drafter").get(confirm).body()).contains(confirm + "/discard");

    Page given = as("drafter").post(confirm + "/discard");

    assertThat(given.location()).isEqualTo("/reports/" + id);
    assertThat(as("drafter").get("/reports/" + id).text()).contains("刚才上传的文件已删除");
    assertThat(as("drafter").get(confirm).status()).isEqualTo(404);
    assertThat(as("drafter").get(confirm.replace("/import/", "/files/")).status()).isEqualTo(404);
    assertThat(report(id).state()).isEqualTo(before);
  }

  @Test
  void whatIsConfirmedIsListedAndStays() {
    ReportId fresh = stories.blank();
    String confirm =
        as("drafter")
            .upload(
                "/reports/" + fresh + "/import",
                "定稿.docx",
                UploadFiles.good(),
                "version",
                version(fresh))
            .location();

    Page taken = as("drafter").post(confirm, "version", version(fresh));

    assertThat(taken.location()).isEqualTo("/reports/" + fresh + "/check");
    assertThat(as("drafter").get("/reports/" + fresh).body()).contains("定稿.docx", "导入原稿");
    assertThat(as("drafter").post(confirm + "/discard").status()).isEqualTo(422);
    assertThat(as("drafter").get(confirm.replace("/import/", "/files/")).status()).isEqualTo(200);
  }

  @Test
  void aPostWithoutAFileSaysSo() {
    Page page = as("drafter").post("/reports/" + id + "/import", "version", version(id));
    assertThat(page.status()).isBetween(400, 422);
    assertThat(page.text()).contains("请");
  }

  @Tag("R049")
  @Test
  void aTooLargeAttachmentIsToldToo() {
    String before = stored(id);
    Page page =
        as("drafter")
            .upload(
                "/reports/" + id + "/attachments",
                "扫描件.pdf",
                new byte[21 << 20],
                "version",
                version(id));
    assertThat(page.status()).isEqualTo(413);
    assertThat(page.text()).contains("20 MB");
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void aPartThatIsNoneIsAskedForAgain() {
    Page page = brought("报告.docx", UploadFiles.good());
    String before = stored(id);
    String version = version(id);
    Page taken = as("drafter").post(page.location(), "version", version, "begins.b1", "NOT_A_PART");
    assertThat(taken.status()).isEqualTo(422);
    assertThat(taken.text()).contains("请在下拉框里选择");
    assertThat(stored(id)).isEqualTo(before);
  }
}
