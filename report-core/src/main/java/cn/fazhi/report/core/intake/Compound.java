package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Opens the container of binary office files and refuses what must not come in. */
final class Compound {
  private static final int MOST_ENTRIES = 1000;
  private static final int DEEPEST = 16;

  private static final Set<String> ENCRYPTED = Set.of("encryptedpackage", "encryptioninfo");
  private static final Set<String> MACROS =
      Set.of("macros", "vba", "_vba_project", "_vba_project_cur");

  /** Word leaves an empty one in files that never held an object. */
  private static final String OBJECTS = "objectpool";

  static final String WORD = "WordDocument";

  private int entries;

  private Compound() {}

  /** Whatever the library trips over is the file's fault. */
  static POIFSFileSystem open(byte[] bytes) {
    POIFSFileSystem container;
    try {
      container = new POIFSFileSystem(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException | StackOverflowError broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
    new Compound().look(container.getRoot(), 0);
    if (!container.getRoot().hasEntryCaseInsensitive(WORD)) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    return container;
  }

  private void look(DirectoryEntry directory, int depth) {
    for (Entry entry : directory) {
      if (++entries > MOST_ENTRIES || depth > DEEPEST) {
        throw new Unreadable(Fault.BOMB);
      }
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (ENCRYPTED.contains(name)) {
        throw new Unreadable(Fault.ENCRYPTED);
      }
      if (MACROS.contains(name) || name.equals(OBJECTS) && holdsSomething(entry)) {
        throw new Unreadable(Fault.MACRO);
      }
      if (entry instanceof DirectoryEntry inside) {
        look(inside, depth + 1);
      }
    }
  }

  private static boolean holdsSomething(Entry entry) {
    return entry instanceof DirectoryEntry directory && !directory.isEmpty();
  }
}
