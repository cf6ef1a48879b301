package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.InputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;

/** What anybody can do with a published report. */
final class StrangersPath {
  private final Person stranger;
  private final String title;
  private final int year;

  StrangersPath(Person stranger, int year) {
    this.year = year;
    this.title = TownshipPath.title(year);
    this.stranger = stranger;
  }

  void findsReadsAndDownloads() throws Exception {
    stranger.goes("/?year=" + year).clicks(title);
    assertThat(stranger.page.locator("h1")).hasText(title);
    assertThat(stranger.page.locator(".sheet")).containsText(WordFiles.ADDED);
    assertThat(stranger.page.locator(".sheet ins, .sheet .find")).hasCount(0);
    stranger.misses("王芸").misses("李清");
    Download file = stranger.page.waitForDownload(() -> stranger.clicks("下载 Word 文件"));
    Assertions.assertThat(file.suggestedFilename()).isEqualTo(title + ".docx");
    try (InputStream bytes = file.createReadStream();
        XWPFDocument word = new XWPFDocument(bytes)) {
      Assertions.assertThat(
              String.join("", word.getParagraphs().stream().map(XWPFParagraph::getText).toList())
                  .replaceAll("\\s", ""))
          .contains(title)
          .contains(WordFiles.ADDED);
    }
  }
}
