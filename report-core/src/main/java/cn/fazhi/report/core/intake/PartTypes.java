package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What an office file declares its parts to be, by name or by extension. */
final class PartTypes {
  private static final Pattern XML = Pattern.compile("(?i)[^;]*[+/]xml\\s*(?:;.*)?");

  private final Map<String, String> byName = new HashMap<>();
  private final Map<String, String> byExtension = new HashMap<>();
  private boolean word;
  private boolean sheets;

  private PartTypes() {}

  /** Of a container that declares nothing. */
  static PartTypes none() {
    return new PartTypes();
  }

  static PartTypes of(XMLStreamReader reader) throws XMLStreamException {
    PartTypes types = new PartTypes();
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(Fault.DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> types.add(reader);
        default -> {}
      }
    }
    return types;
  }

  private void add(XMLStreamReader reader) {
    String type = PartScan.attribute(reader, "ContentType");
    word |= type.contains("wordprocessingml");
    sheets |= type.contains("spreadsheetml.sheet.main");
    switch (reader.getLocalName()) {
      case "Override" -> byName.put(lower(PartScan.attribute(reader, "PartName")), type);
      case "Default" -> byExtension.put(lower(PartScan.attribute(reader, "Extension")), type);
      default -> {}
    }
  }

  /** Whether any part belongs to a Word document. */
  boolean word() {
    return word;
  }

  /** Whether it is an Excel file. */
  boolean sheets() {
    return sheets;
  }

  /** Whether either declaration makes the entry XML: readers differ in which they follow. */
  boolean xml(String entry) {
    String name = lower(entry);
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return xmlType(byName.get("/" + name)) || xmlType(byExtension.get(extension));
  }

  private static boolean xmlType(@Nullable String type) {
    return type != null && XML.matcher(type).matches();
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
