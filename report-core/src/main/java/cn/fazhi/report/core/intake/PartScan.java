package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.ByteArrayInputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks through one XML part of an office file with a parser for what must not come in. */
final class PartScan {
  static final int DEEPEST = 256;

  /** Elements of which more counts than that they are there. */
  static final Set<String> LOOKED_AT =
      Set.of(
          "instrText",
          "fldChar",
          "fldSimple",
          "Relationship",
          "Override",
          "Default",
          "OLEObject",
          "ddeLink");

  private static final Pattern ACTIVE_TYPE =
      Pattern.compile("(?i).*(?:macroEnabled|vbaProject|vbaData|activeX|oleObject).*");

  private static final Pattern ACTIVE_RELATION =
      Pattern.compile(
          "(?i).*/(?:vbaProject|wordVbaData|oleObject|control|package|activeXControlBinary)$");

  private static final Pattern DDE = Pattern.compile("(?i)(?:^|[\\s{])DDE(?:AUTO)?[\\s\"]");

  private final int most;
  private int elements;

  /** Field instructions may be cut over several runs, so they are put together first. */
  private final StringBuilder instructions = new StringBuilder();

  private PartScan(int most) {
    this.most = most;
  }

  /**
   * How many elements the part has.
   *
   * @throws Unreadable where it is refused, and where there are more than the most it may have
   */
  static int elements(byte[] part, int most) {
    PartScan scan = new PartScan(most);
    try {
      scan.read(reader(part));
    } catch (XMLStreamException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
    if (isDde(scan.instructions.toString())) {
      throw new Unreadable(Fault.MACRO);
    }
    return scan.elements;
  }

  /** Whether a field's instruction would have another program run. */
  static boolean isDde(String instruction) {
    return DDE.matcher(instruction + " ").find();
  }

  /** The platform's own parser: another one on the class path must not change what is refused. */
  static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  private void read(XMLStreamReader reader) throws XMLStreamException {
    int depth = 0;
    while (reader.hasNext()) {
      Patience.ask();
      switch (reader.next()) {
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
            throw new Unreadable(Fault.DOCTYPE);
        case XMLStreamConstants.START_ELEMENT -> {
          refuse(++depth > DEEPEST, Fault.BOMB);
          refuse(++elements > most, Fault.TOO_LONG);
          if (look(reader)) {
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  /** Whether the element has been read to its end. */
  private boolean look(XMLStreamReader reader) throws XMLStreamException {
    String name = reader.getLocalName();
    if (!LOOKED_AT.contains(name)) {
      return false;
    }
    switch (name) {
      case "instrText" -> instructions.append(reader.getElementText());
      case "fldChar" -> {
        if ("begin".equals(attribute(reader, "fldCharType"))) {
          instructions.append('\n');
        }
      }
      case "fldSimple" -> instructions.append('\n').append(attribute(reader, "instr")).append('\n');
      case "Relationship" -> refuse(ACTIVE_RELATION, attribute(reader, "Type"));
      case "Override", "Default" -> refuse(ACTIVE_TYPE, attribute(reader, "ContentType"));
      default -> throw new Unreadable(Fault.MACRO);
    }
    return name.equals("instrText");
  }

  private static void refuse(Pattern pattern, String value) {
    refuse(pattern.matcher(value).matches(), Fault.MACRO);
  }

  private static void refuse(boolean found, Fault fault) {
    if (found) {
      throw new Unreadable(fault);
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
}
