package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** Looks through every part of an office file for what must not come in. */
final class PartCheck {
  private static final int LARGEST_PART = 8 * 1024 * 1024;
  private static final int LARGEST_TOTAL = 12 * 1024 * 1024;

  /** Each takes up a hundred bytes and more once read, however short it is in the file. */
  private static final int MOST_ELEMENTS = 400_000;

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private static final Pattern ACTIVE_NAME =
      Pattern.compile("(?i).*(?:vbaProject|vbaData|/activeX/|/embeddings/|oleObject\\d*\\.bin).*");

  private final PartTypes types;
  private final boolean toBeParsed;
  private long total;
  private int elements;

  private PartCheck(PartTypes types, boolean toBeParsed) {
    this.types = types;
    this.toBeParsed = toBeParsed;
  }

  /** Whether it is a container that declares what its parts are, as Word and Excel files do. */
  static boolean declares(Map<String, byte[]> entries) {
    return entries.containsKey(CONTENT_TYPES);
  }

  /** Looks through a container that declares its parts, and hands back what it declares. */
  static PartTypes check(Map<String, byte[]> entries) {
    return check(entries, declared(entries), false);
  }

  /**
   * The same for one whose parts are parsed next: whether those are well-formed turns out then, and
   * nobody reads the others.
   */
  static PartTypes checkForReading(Map<String, byte[]> entries) {
    return check(entries, declared(entries), true);
  }

  /** Looks through a container whose parts go by their names alone, as those of OFD do. */
  static void checkUndeclared(Map<String, byte[]> entries) {
    check(entries, PartTypes.none(), false);
  }

  private static PartTypes check(Map<String, byte[]> entries, PartTypes types, boolean toBeParsed) {
    entries.forEach(PartCheck::checkName);
    PartCheck check = new PartCheck(types, toBeParsed);
    entries.forEach(check::checkXml);
    return types;
  }

  private static PartTypes declared(Map<String, byte[]> entries) {
    byte[] content = entries.get(CONTENT_TYPES);
    if (content == null) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    if (content.length > LARGEST_PART) {
      throw new Unreadable(Fault.TOO_LONG);
    }
    try {
      return PartTypes.of(PartScan.reader(content));
    } catch (XMLStreamException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  private static void checkName(String name, byte[] content) {
    if (ACTIVE_NAME.matcher(name).matches()
        || Nature.isCompound(content)
        || Nature.isZip(content)
        || Nature.isProgram(content)) {
      throw new Unreadable(Fault.MACRO);
    }
  }

  private void checkXml(String name, byte[] content) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean named = lower.endsWith(".xml") || lower.endsWith(".rels") || lower.endsWith(".vml");
    if (!named && !types.xml(name)) {
      return;
    }
    checkSize(content.length);
    Patience.ask();
    int most = MOST_ELEMENTS - elements;
    OptionalInt innocent = toBeParsed ? Glance.elements(content, most) : OptionalInt.empty();
    elements += innocent.orElseGet(() -> PartScan.elements(content, most));
  }

  private void checkSize(int bytes) {
    total += bytes;
    if (bytes > LARGEST_PART || total > LARGEST_TOTAL) {
      throw new Unreadable(Fault.TOO_LONG);
    }
  }
}
