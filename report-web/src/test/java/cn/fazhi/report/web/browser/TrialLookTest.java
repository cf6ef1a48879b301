package cn.fazhi.report.web.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cn.fazhi.report.core.intake.Intake;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file on trial, looked at as {@link LookTest} does, and read without scripts. */
class TrialLookTest extends BrowserTest {

  @Test
  void aFileIsTriedAndLookedAt() {
    Looker clerk = looker("trial");
    clerk.signsIn("drafter");
    clerk.at("choose", "/trial", 200);
    clerk.person.attaches("选择文件", "扫描件.docx", new byte[] {1, 2, 3});
    clerk.clicks("refused", "试读", 415);
    clerk.at("choose", "/trial", 200);
    clerk.person.fills("单位", "白石镇").fills("年度", "2025");
    clerk.person.attaches("选择文件", "白石镇 送审稿.docx", WordFiles.word(WordFiles.text("baishi-2025")));
    clerk.clicks("read", "试读", 200);
    clerk.person.sees("对不上", "第 1 处".substring(0, 1), "下载带批注的 Word");
    Locator ref = clerk.person.page.locator("a.ref").first();
    String there = ref.getAttribute("href");
    ref.click();
    assertThat(clerk.person.page.url()).endsWith(there);
    clerk.person.page.locator(there + " header a").click();
    assertThat(clerk.person.page.url()).endsWith(there.replace("#f", "#m"));
    clerk.clicks("again", "再试一份", 200);
    clerk.person.attaches(
        "选择文件", "短.txt", "今年开展学习六次。".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    clerk.clicks("nothing-in-it", "试读", 200);
    clerk.fine();
  }

  @Test
  void withoutScriptsItIsReadAndTakenAlong() throws IOException {
    Person clerk = somebody(360, 740, false).signsIn("reviewer");
    clerk.goes("/trial");
    clerk.attaches("选择文件", "报告.docx", WordFiles.word(WordFiles.text("baishi-2025")));
    clerk.clicks("试读").sees("应当改", "34 + 198 + 52 = 284");
    Download word = clerk.page.waitForDownload(() -> clerk.clicks("下载带批注的 Word"));
    assertThat(word.suggestedFilename()).isEqualTo("报告（带检查批注）.docx");
    byte[] file = Files.readAllBytes(word.path());
    assertThat(Intake.read(file, "").document().blocks()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xinkou-2023",
        "taipingling-2023",
        "zhongliang-2023",
        "yangkou-2023",
        "wangtuan-2024"
      })
  void aRealReportIsFitToBeLookedAt(String sample) throws IOException {
    assumeThat(samples()).as("no samples beside this project").isPresent();
    byte[] file = Files.readAllBytes(samples().orElseThrow().resolve(sample + ".docx"));
    Looker clerk = looker("trial-" + sample);
    clerk.signsIn("reviewer2");
    clerk.at("choose", "/trial", 200);
    clerk.person.attaches("选择文件", sample + ".docx", file);
    clerk.clicks("read", "试读", 200);
    clerk.fine();
  }

  private static Optional<Path> samples() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared").resolve("samples"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
