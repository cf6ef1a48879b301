package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Revision;
import cn.fazhi.report.web.township.Manuscripts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the public gets is what was approved, word by word, and nothing else of any file. */
class PublicCopyTest extends WebTest {
  private static final String NOBODYS = "甄隐士";
  private static final String CORE =
      "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
          + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>%s</dc:creator>"
          + "<cp:lastModifiedBy>%s</cp:lastModifiedBy></cp:coreProperties>";

  /** A name in the file's properties, in hidden words and in struck ones of each paragraph. */
  private static byte[] manuscript() {
    byte[] good =
        UploadFiles.with(UploadFiles.good(), "docProps/core.xml", CORE.formatted(NOBODYS, NOBODYS));
    String hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>" + NOBODYS + "</w:t></w:r>";
    String struck =
        "<w:del w:id=\"1\" w:author=\"%s\"><w:r><w:delText>%s</w:delText></w:r></w:del>"
            .formatted(NOBODYS, NOBODYS);
    return UploadFiles.changed(good, "word/document.xml", "</w:p>", hidden + struck + "</w:p>");
  }

  private ReportId published() {
    ReportId id = stories.blank();
    Page confirm =
        as("drafter")
            .upload("/reports/" + id + "/import", "报告.docx", manuscript(), "version", version(id));
    Page shown = as("drafter").get(confirm.location());
    assertThat(shown.text()).contains("修订痕迹", "隐藏文字");
    assertThat(as("drafter").post(confirm.location(), "version", version(id)).status())
        .isEqualTo(302);
    stories.cleared(id);
    assertThat(fill("publisher", id, "publish", "decision", "publish", "reason", "已核对。").status())
        .isEqualTo(302);
    return id;
  }

  @Test
  @Tag("R064")
  void nothingOfTheFilesInsideComesOut() {
    ReportId id = published();
    Map<String, byte[]> entries =
        UploadFiles.entries(nobody().get("/public/" + id + "/word").bytes());

    assertThat(entries.keySet())
        .noneMatch(name -> name.contains("comments") || name.contains("people"));
    for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
      assertThat(new String(entry.getValue(), StandardCharsets.UTF_8))
          .as(entry.getKey())
          .doesNotContain(
              NOBODYS, "<w:del ", "<w:ins ", "w:vanish", "<Company>", "TargetMode=\"External\"");
    }
    assertThat(new String(entries.get("docProps/core.xml"), StandardCharsets.UTF_8))
        .doesNotContainPattern("<dc:creator>[^<]|lastModifiedBy>[^<]");
    assertThat(nobody().get("/public/" + id).body()).doesNotContain(NOBODYS);
  }

  @Test
  @Tag("R113")
  void whatIsPublicIsWhatWasApprovedAndWithdrawnItLeavesATombstone() {
    ReportId id = published();
    Revision approved = reports.revision(id, report(id).latest().number()).orElseThrow();
    assertThat(approved.document().digest()).isEqualTo(report(id).latest().digest());
    String words = words(approved.document().blocks());

    byte[] file = nobody().get("/public/" + id + "/word").bytes();
    assertThat(words(Manuscripts.read(file, "a.docx").manuscript().document().blocks()))
        .isEqualTo(words);
    String page = nobody().get("/public/" + id).text();
    for (Block block : approved.document().blocks()) {
      assertThat(page.replaceAll("<[^>]*>|\\s", "")).contains(bare(block.text()));
    }

    fill("publisher", id, "withdrawal", "reason", "有一处数据有误。");
    Page tombstone = nobody().get("/public/" + id);
    assertThat(tombstone.status()).isEqualTo(200);
    assertThat(tombstone.text()).contains("这份报告已撤下", "有一处数据有误。");
    approved.document().blocks().stream()
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .forEach(block -> assertThat(tombstone.text()).doesNotContain(block.text()));
    assertThat(nobody().get("/public/" + id + "/word").status()).isEqualTo(404);
  }

  private static String words(List<Block> blocks) {
    return blocks.stream().map(block -> bare(block.text())).collect(Collectors.joining());
  }

  private static String bare(String text) {
    return text.replaceAll("[\\s\\u3000]", "");
  }

  @Test
  @Tag("R112")
  void aNumberInAFilesNameIsFoundBeforeTheFileIsPublished() {
    ReportId id = stories.drafted();
    stories.attach(id, "盖章扫描件.pdf", "%PDF-1.7 plain");
    String file = stories.attach(id, "王小明11010519491231002X.pdf", "%PDF-1.7 named");
    stories.attach(id, "联系人13812345678.pdf", "%PDF-1.7 called");
    stories.cleared(id);
    assertThat(as("publisher").get("/reports/" + id + "/publish").text())
        .contains(
            "附件“王小明11010519491231002X.pdf”的文件名里像是有个人信息",
            "附件“联系人13812345678.pdf”的文件名里像是有个人信息",
            "附件按原样公开")
        .doesNotContain("“盖章扫描件.pdf”的文件名里");

    Page refused = fill("publisher", id, "publish", "decision", "publish", "attachment", file);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("要公开的附件的文件名里还有个人信息");
    assertThat(nobody().get("/public/" + id).status()).isEqualTo(404);

    assertThat(fill("publisher", id, "publish", "decision", "publish").status())
        .as("without the file")
        .isEqualTo(302);
    assertThat(nobody().get("/public/" + id).text()).doesNotContain("王小明");
  }

  @Test
  @Tag("R071")
  void nobodyLooksWhetherARegisteredAddressIsThere() throws IOException {
    try (ServerSocket witness = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      ReportId id = stories.published();
      String address = "http://127.0.0.1:" + witness.getLocalPort() + "/report.html";
      Page done = fill("publisher", id, "registration", "address", address, "on", "2026-03-20");
      assertThat(done.status()).as(done.text()).isEqualTo(302);
      assertThat(as("publisher").get("/reports/" + id + "/publish").text()).contains(address);
      assertThat(nobody().get("/public/" + id).status()).isEqualTo(200);
      witness.setSoTimeout(1);
      assertThatThrownBy(witness::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }
}
