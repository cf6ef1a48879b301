package cn.fazhi.report.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

class DownloadsTest {
  private static String header(String name) {
    return Downloads.of(name, MediaType.TEXT_PLAIN, new byte[0])
        .getHeaders()
        .getFirst(HttpHeaders.CONTENT_DISPOSITION);
  }

  @Test
  void aNameWithoutEndIsCutBeforeItsExtension() {
    assertThat(header("a".repeat(5_000) + ".docx")).endsWith("''" + "a".repeat(100) + ".docx");
    assertThat(header("法".repeat(5_000) + ".docx")).hasSizeLessThan(4_000).endsWith(".docx");
    assertThat(header("a".repeat(101))).endsWith("''" + "a".repeat(100));
  }

  @Test
  void aNameOfUsualLengthStaysWhole() {
    assertThat(header("a".repeat(100) + ".docx")).endsWith("''" + "a".repeat(100) + ".docx");
  }
}
