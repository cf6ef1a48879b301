package cn.fazhi.report.core.intake;

import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out quickly that an XML part has nothing in it for which {@link PartScan} would refuse it.
 * As far as a part is well-formed its tags are told apart exactly; whether it is, the parser finds
 * out that reads it. Whatever is unusual is left to the scan.
 */
final class Glance {
  /** Only a beginning by which every parser knows the part for UTF-8. */
  private static final Pattern BEGINNING =
      Pattern.compile(
          "(?:<\\?xml\\s+version=(?:\"1\\.0\"|'1\\.0')"
              + "(?:\\s+encoding=(?:\"(?i:utf-8)\"|'(?i:utf-8)'))?"
              + "(?:\\s+standalone=(?:\"(?:yes|no)\"|'(?:yes|no)'))?\\s*\\?>)?\\s*(?=<[A-Za-z_])");

  private static final Pattern REFERENCE =
      Pattern.compile("&(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});");

  private static final String BEHIND_NAME = " \t\r\n/>";

  private final String xml;
  private final int most;
  private int depth;
  private int elements;

  private Glance(String xml, int most) {
    this.xml = xml;
    this.most = most;
  }

  /** How many elements an innocent part has; nothing where it has to be scanned. */
  static OptionalInt elements(byte[] part, int most) {
    String xml = new String(part, StandardCharsets.UTF_8);
    Matcher beginning = BEGINNING.matcher(xml);
    if (xml.indexOf('\0') >= 0 || xml.indexOf('\ufffd') >= 0 || !beginning.lookingAt()) {
      return OptionalInt.empty();
    }
    Glance glance = new Glance(xml, most);
    return glance.knowsReferences() && glance.innocent(beginning.end())
        ? OptionalInt.of(glance.elements)
        : OptionalInt.empty();
  }

  private boolean knowsReferences() {
    Matcher reference = REFERENCE.matcher(xml);
    for (int at = xml.indexOf('&'); at >= 0; at = xml.indexOf('&', at + 1)) {
      if (!reference.region(at, xml.length()).lookingAt()) {
        return false;
      }
    }
    return true;
  }

  private boolean innocent(int from) {
    int at = from;
    while (at >= 0) {
      int behind = xml.startsWith("/", at + 1) ? closing(at) : opening(at + 1);
      if (behind < 0) {
        return false;
      }
      at = xml.indexOf('<', behind);
    }
    return true;
  }

  private int closing(int at) {
    depth--;
    return at + 1;
  }

  /** Where it ends, negative where it is not innocent. */
  private int opening(int from) {
    int name = from;
    int at = from;
    for (; at < xml.length() && BEHIND_NAME.indexOf(xml.charAt(at)) < 0; at++) {
      name = xml.charAt(at) == ':' ? at + 1 : name;
    }
    int end = end(at);
    elements++;
    boolean few = elements <= most && depth < PartScan.DEEPEST;
    boolean element = end >= 0 && "!?".indexOf(xml.charAt(from)) < 0;
    if (!few || !element || PartScan.LOOKED_AT.contains(xml.substring(name, at))) {
      return -1;
    }
    if (xml.charAt(end - 1) != '/') {
      depth++;
    }
    return end;
  }

  /** The tag's end: within a value such a bracket may stand too. */
  private int end(int from) {
    for (int at = from; at < xml.length(); at++) {
      char c = xml.charAt(at);
      if (c == '>') {
        return at;
      }
      if (c == '"' || c == '\'') {
        at = xml.indexOf(c, at + 1);
        if (at < 0) {
          return -1;
        }
      }
    }
    return -1;
  }
}
