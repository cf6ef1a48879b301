package cn.fazhi.report.core.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * Hands a library the entries that have been looked through, so that it reads just these and need
 * not unpack them again.
 */
final class Unpacked implements ZipEntrySource {
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  Unpacked(Map<String, byte[]> archive) {
    for (Map.Entry<String, byte[]> entry : archive.entrySet()) {
      if (entries.put(name(entry.getKey()), entry.getValue()) != null) {
        throw new Unreadable(Fault.BOMB);
      }
    }
  }

  /** In UTF-8, as the library would read it, where that is what its bytes are. */
  private static String name(String latin) {
    String name = new String(latin.getBytes(ISO_8859_1), UTF_8);
    boolean bytes = ISO_8859_1.newEncoder().canEncode(latin);
    return bytes && name.indexOf('\ufffd') < 0 ? name : latin;
  }

  @Override
  public Enumeration<ZipArchiveEntry> getEntries() {
    return Collections.enumeration(entries.keySet().stream().map(ZipArchiveEntry::new).toList());
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) {
    return Patience.watched(new ByteArrayInputStream(entries.get(entry.getName())));
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    return entries.containsKey(path) ? new ZipArchiveEntry(path) : null;
  }

  @Override
  public void close() {}

  @Override
  public boolean isClosed() {
    return false;
  }
}
