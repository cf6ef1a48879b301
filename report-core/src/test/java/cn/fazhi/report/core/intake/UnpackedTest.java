package cn.fazhi.report.core.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the library is handed is what was looked through. */
class UnpackedTest {
  private static List<String> names(Unpacked entries) {
    return Collections.list(entries.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
  }

  @Test
  void namesAreReadAsTheLibraryWouldReadThem() throws IOException {
    Map<String, byte[]> archive = new LinkedHashMap<>();
    archive.put("word/document.xml", new byte[] {1});
    archive.put(new String("word/页眉.xml".getBytes(UTF_8), ISO_8859_1), new byte[] {2});
    archive.put("word/页脚.xml", new byte[] {3});
    archive.put("word/\u00e9.xml", new byte[] {4});
    Unpacked entries = new Unpacked(archive);
    assertThat(names(entries))
        .containsExactly("word/document.xml", "word/页眉.xml", "word/页脚.xml", "word/\u00e9.xml");
    int number = 1;
    for (String name : names(entries)) {
      assertThat(entries.getInputStream(entries.getEntry(name)).readAllBytes())
          .containsExactly(number++);
    }
    assertThat(entries.getEntry("word/x.xml")).isNull();
  }

  @Test
  @Tag("R052")
  void twoNamesThatAreReadAsOneAreRefused() {
    Map<String, byte[]> archive =
        Map.of(
            "word/页眉.xml",
            new byte[0],
            new String("word/页眉.xml".getBytes(UTF_8), ISO_8859_1),
            new byte[0]);
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> new Unpacked(archive));
    assertThat(refused.fault()).isEqualTo(Fault.BOMB);
  }
}
