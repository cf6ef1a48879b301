package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Binary Word. The file it reads holds lists on several levels, a table, a text box, tracked
 * changes, a comment, a footnote, a header and a sentence across two pages.
 */
class OldWordTest {
  static byte[] file(String name) {
    try (InputStream in = OldWordTest.class.getResourceAsStream("/quality/intake/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> codes(Manuscript manuscript) {
    return manuscript.notices().stream().map(Notice::code).distinct().sorted().toList();
  }

  private static @Nullable Fault fault(byte[] bytes) {
    Unreadable refused = catchThrowableOfType(Unreadable.class, () -> Intake.read(bytes, "报告.doc"));
    return refused == null ? null : refused.fault();
  }

  @Test
  void readsTheSameAsTheNewFormat() {
    Manuscript old = Intake.read(file("qingtan.doc"), "清潭镇.doc");
    Manuscript word = Intake.read(file("qingtan.docx"), "清潭镇.docx");
    assertThat(old.document()).isEqualTo(word.document());
    assertThat(old.format()).isEqualTo(Format.DOC);
    assertThat(codes(word))
        .containsExactly(
            "broken-paragraph",
            "comments",
            "footnotes",
            "header-footer",
            "text-box",
            "tracked-changes");
    assertThat(codes(old)).containsAll(codes(word));
  }

  @Test
  void theNumbersComeFromTheListTables() {
    assertThat(Intake.read(file("qingtan.doc"), "a").document().blocks())
        .filteredOn(block -> !block.label().isEmpty())
        .extracting(Block::label)
        .containsExactly(
            "一、", "（一）", "（二）", "1.", "2.", "二、", "三、", "四、", "1.", "1.1", "1.2", "2.", "2.1");
  }

  @Test
  void tablesAndChangesAreTakenOver() {
    List<Block> blocks = Intake.read(file("qingtan.doc"), "a").document().blocks();
    assertThat(blocks)
        .filteredOn(block -> block.kind() == BlockKind.TABLE)
        .extracting(Block::text)
        .containsExactly("项目\t二〇二四年\t二〇二五年\n人民调解\t31件\t42件\n法治讲座\t5场\t8场");
    assertThat(blocks).anyMatch(block -> block.text().contains("办结群众诉求四十二件"));
  }

  @Test
  void whatKingsoftWritesIsTheSameUnderItsOwnName() {
    Manuscript old = Intake.read(file("qingtan.doc"), "清潭镇.WPS");
    assertThat(old.format()).isEqualTo(Format.WPS);
    assertThat(old.document()).isEqualTo(Intake.read(file("qingtan.doc"), "a.doc").document());
  }

  @Tag("R053")
  @Test
  void macrosAndEmbeddedObjects() {
    assertThat(fault(changed(root -> create(root, "Macros")))).isEqualTo(Fault.MACRO);
    assertThat(fault(changed(root -> create(objects(root), "_1")))).isEqualTo(Fault.MACRO);
  }

  @Tag("R056")
  @Test
  void passwordsAndOlderFormatsAreNamed() {
    assertThat(fault(headed(0x0B, 0x01))).isEqualTo(Fault.ENCRYPTED);
    assertThat(fault(headed(0x02, 104))).isEqualTo(Fault.LEGACY_DOC);
    assertThat(fault(headed(0x00, 0x11))).isEqualTo(Fault.CORRUPT);
  }

  @Test
  @Tag("R050")
  void aHeaderOfThousandsOfFieldsIsReadAtOnce() throws IOException {
    Manuscript read = Intake.read(headerOf("\u0013 PAGE \u00141\u0015".repeat(29_000)), "a.doc");
    assertThat(codes(read)).contains("header-footer");
    assertThat(read.document()).isEqualTo(Intake.read(file("qingtan.doc"), "a.doc").document());
    assertThat(fault(headerOf("页眉".repeat(200_000)))).isEqualTo(Fault.TOO_LONG);
  }

  private static byte[] headerOf(String text) throws IOException {
    try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(file("qingtan.doc")))) {
      Range story = word.getHeaderStoryRange();
      int last = story.numParagraphs() - 1;
      while (story.getParagraph(last).text().length() < 3) {
        last--;
      }
      story.getParagraph(last).insertBefore(text);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void fieldsThatRunOtherProgramsAreRefused() throws IOException {
    try (HWPFDocument word = new HWPFDocument(new ByteArrayInputStream(file("qingtan.doc")))) {
      word.getRange().getParagraph(2).insertBefore("\u0013 DDEAUTO c:\\\\cmd.exe \u0014x\u0015");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      word.write(out);
      assertThat(fault(out.toByteArray())).isEqualTo(Fault.MACRO);
    }
  }

  /** One byte of the file's own head changed: 0x0B holds the flags, 0x02 the version. */
  private static byte[] headed(int at, int value) {
    byte[] bytes = file("qingtan.doc");
    for (int i = 512; i + 1 < bytes.length; i += 512) {
      if ((bytes[i] & 0xff) == 0xEC && (bytes[i + 1] & 0xff) == 0xA5) {
        bytes[i + at] = (byte) value;
        bytes[i + 3] = at == 0x02 ? 0 : bytes[i + 3];
      }
    }
    return bytes;
  }

  private static byte[] changed(Consumer<DirectoryNode> change) {
    try (POIFSFileSystem container =
        new POIFSFileSystem(new ByteArrayInputStream(file("qingtan.doc")))) {
      change.accept(container.getRoot());
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      container.writeFilesystem(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As in many files, there is a place for objects and nothing in it. */
  private static DirectoryNode objects(DirectoryNode root) {
    try {
      return (DirectoryNode) root.getEntryCaseInsensitive("ObjectPool");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DirectoryNode create(DirectoryNode in, String name) {
    try {
      return (DirectoryNode) in.createDirectory(name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
