package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Opens a zip container within limits of our own, before any library sees it. */
final class Archive {
  private static final int MOST_ENTRIES = 1000;
  private static final int LARGEST_ENTRY = 30 * 1024 * 1024;
  private static final int LARGEST_TOTAL = 100 * 1024 * 1024;
  private static final int STEEPEST_RATIO = 100;

  /** Small entries of one repeated letter squeeze well without harm. */
  private static final int RATIO_COUNTS_FROM = 1024 * 1024;

  private static final int ENCRYPTED_FLAG = 1;

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private long total;

  private Archive() {}

  /** The entries by name, in the order of the file. */
  static Map<String, byte[]> open(byte[] bytes) {
    if ((bytes.length > 6 ? bytes[6] & ENCRYPTED_FLAG : 0) != 0) {
      throw new Unreadable(Fault.ENCRYPTED);
    }
    Archive archive = new Archive();
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        archive.take(entry, zip);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
    if (Directory.entries(bytes) != archive.names.size()) {
      throw new Unreadable(Fault.CORRUPT);
    }
    return archive.entries;
  }

  private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
    String name = entry.getName();
    boolean fresh = names.add(name.toLowerCase(Locale.ROOT));
    if (!fresh || names.size() > MOST_ENTRIES || escapes(name)) {
      throw new Unreadable(Fault.BOMB);
    }
    byte[] content = content(zip);
    zip.closeEntry();
    if (content.length > RATIO_COUNTS_FROM && tooSteep(content.length, entry.getCompressedSize())) {
      throw new Unreadable(Fault.BOMB);
    }
    if (!entry.isDirectory()) {
      entries.put(name, content);
    }
  }

  private byte[] content(ZipInputStream zip) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
      Patience.ask();
      out.write(buffer, 0, read);
      total += read;
      if (out.size() > LARGEST_ENTRY || total > LARGEST_TOTAL) {
        throw new Unreadable(Fault.BOMB);
      }
    }
    return out.toByteArray();
  }

  private static boolean tooSteep(long size, long compressed) {
    return compressed <= 0 || size / compressed > STEEPEST_RATIO;
  }

  private static boolean escapes(String name) {
    return name.startsWith("/")
        || name.contains("\\")
        || name.contains("\0")
        || name.matches("^[A-Za-z]:.*")
        || (name + "/").contains("../");
  }
}
