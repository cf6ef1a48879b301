package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through every part of an office file for what must not come in. */
final class PartCheck {
  private static final int DEEPEST = 256;
  private static final int LARGEST_PART = 8 * 1024 * 1024;
  private static final int LARGEST_TOTAL = 12 * 1024 * 1024;

  /** Each takes up a hundred bytes and more once read, however short it is in the file. */
  private static final int MOST_ELEMENTS = 400_000;

  private static final String CONTENT_TYPES = "[Content_Types].xml";

  private static final Pattern ACTIVE_NAME =
      Pattern.compile("(?i).*(?:vbaProject|vbaData|/activeX/|/embeddings/|oleObject\\d*\\.bin).*");

  private static final Pattern ACTIVE_TYPE =
      Pattern.compile("(?i).*(?:macroEnabled|vbaProject|vbaData|activeX|oleObject).*");

  private static final Pattern ACTIVE_RELATION =
      Pattern.compile(
          "(?i).*/(?:vbaProject|wordVbaData|oleObject|control|package|activeXControlBinary)$");

  private static final Pattern DDE = Pattern.compile("(?i)(?:^|[\\s{])DDE(?:AUTO)?[\\s\"]");

  private final PartTypes types;
  private long total;
  private int elements;

  private PartCheck(PartTypes types) {
    this.types = types;
  }

  /** Whether it is a container that declares what its parts are, as Word and Excel files do. */
  static boolean declares(Map<String, byte[]> entries) {
    return entries.containsKey(CONTENT_TYPES);
  }

  /** Looks through a container that declares its parts, and hands back what it declares. */
  static PartTypes check(Map<String, byte[]> entries) {
    byte[] types = entries.get(CONTENT_TYPES);
    if (types == null) {
      throw new Unreadable(Fault.NOT_A_DOCUMENT);
    }
    return check(entries, types(types));
  }

  /** Looks through a container whose parts go by their names alone, as those of OFD do. */
  static void checkUndeclared(Map<String, byte[]> entries) {
    check(entries, PartTypes.none());
  }

  /** Whether a field's instruction would have another program run. */
  static boolean isDde(String instruction) {
    return DDE.matcher(instruction + " ").find();
  }

  private static PartTypes check(Map<String, byte[]> entries, PartTypes types) {
    entries.forEach(PartCheck::checkName);
    PartCheck check = new PartCheck(types);
    entries.forEach(check::checkXml);
    return types;
  }

  private static PartTypes types(byte[] content) {
    if (content.length > LARGEST_PART) {
      throw new Unreadable(Fault.TOO_LONG);
    }
    try {
      return PartTypes.of(factory().createXMLStreamReader(new ByteArrayInputStream(content)));
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
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(content));
      String instructions = scan(reader);
      if (isDde(instructions)) {
        throw new Unreadable(Fault.MACRO);
      }
    } catch (XMLStreamException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  /** The platform's own parser: another one on the class path must not change what is refused. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Field instructions may be cut over several runs, so they are put together first. */
  private String scan(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder instructions = new StringBuilder();
    int depth = 0;
    while (reader.hasNext()) {
      Patience.ask();
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(Fault.DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> {
          checkDepth(++depth);
          checkNumber(++elements);
          if (look(reader, instructions)) {
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
    return instructions.append(' ').toString();
  }

  /** Whether the element has been read to its end. */
  private static boolean look(XMLStreamReader reader, StringBuilder instructions)
      throws XMLStreamException {
    switch (reader.getLocalName()) {
      case "instrText" -> {
        instructions.append(reader.getElementText());
        return true;
      }
      case "fldChar" -> {
        if ("begin".equals(attribute(reader, "fldCharType"))) {
          instructions.append('\n');
        }
      }
      case "fldSimple" -> instructions.append('\n').append(attribute(reader, "instr")).append('\n');
      case "Relationship" -> refuse(ACTIVE_RELATION, attribute(reader, "Type"));
      case "Override", "Default" -> refuse(ACTIVE_TYPE, attribute(reader, "ContentType"));
      case "OLEObject", "ddeLink" -> throw new Unreadable(Fault.MACRO);
      default -> {}
    }
    return false;
  }

  private static void refuse(Pattern pattern, String value) {
    if (pattern.matcher(value).matches()) {
      throw new Unreadable(Fault.MACRO);
    }
  }

  static String attribute(XMLStreamReader reader, String localName) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(localName)) {
        return reader.getAttributeValue(i);
      }
    }
    return "";
  }

  private void checkSize(int bytes) {
    total += bytes;
    if (bytes > LARGEST_PART || total > LARGEST_TOTAL) {
      throw new Unreadable(Fault.TOO_LONG);
    }
  }

  private static void checkNumber(int elements) {
    if (elements > MOST_ELEMENTS) {
      throw new Unreadable(Fault.TOO_LONG);
    }
  }

  private static void checkDepth(int depth) {
    if (depth > DEEPEST) {
      throw new Unreadable(Fault.BOMB);
    }
  }
}
