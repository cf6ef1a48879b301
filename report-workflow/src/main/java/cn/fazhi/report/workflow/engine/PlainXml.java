package cn.fazhi.report.workflow.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.flowable.common.engine.api.io.InputStreamProvider;

/**
 * Looks through a definition before the engine's own reader does, which fetches what a document
 * type names even where it is told to be safe: nothing from outside, nothing huge, nothing deep,
 * and only what {@link DrawnElements} know.
 */
final class PlainXml {
  private static final int MOST_BYTES = 1 << 20;
  private static final int MOST_ELEMENTS = 10_000;
  private static final int DEEPEST = 20;

  private final XMLStreamReader xml;
  private final DrawnElements drawn = new DrawnElements();
  private int elements;
  private int depth;

  private PlainXml(XMLStreamReader xml) {
    this.xml = xml;
  }

  static void require(InputStreamProvider source) {
    try (InputStream in = source.getInputStream()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      refuse(bytes.length > MOST_BYTES, "more than a megabyte");
      XMLStreamReader xml = reader().createXMLStreamReader(new ByteArrayInputStream(bytes));
      new PlainXml(xml).lookThrough();
    } catch (XMLStreamException | IOException e) {
      throw Only.refused("what is no XML");
    }
  }

  private static XMLInputFactory reader() {
    XMLInputFactory reader = XMLInputFactory.newDefaultFactory();
    reader.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    reader.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    reader.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    reader.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return reader;
  }

  private void lookThrough() throws XMLStreamException {
    String encoding = xml.getCharacterEncodingScheme();
    refuse(encoding != null && !encoding.equalsIgnoreCase("UTF-8"), "another encoding");
    while (xml.hasNext()) {
      event(xml.next());
    }
  }

  private void event(int event) {
    switch (event) {
      case XMLStreamConstants.DTD -> refuse(true, "a document type");
      case XMLStreamConstants.ENTITY_REFERENCE -> refuse(true, "an entity");
      case XMLStreamConstants.PROCESSING_INSTRUCTION -> refuse(true, "an instruction");
      case XMLStreamConstants.START_ELEMENT -> {
        refuse(++elements > MOST_ELEMENTS, "that many elements");
        refuse(++depth > DEEPEST, "elements that deep");
        drawn.begin(xml);
      }
      case XMLStreamConstants.END_ELEMENT -> {
        depth--;
        drawn.end();
      }
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> drawn.text(xml.getText());
      default -> {}
    }
  }

  static void refuse(boolean found, String what) {
    if (found) {
      throw Only.refused(what);
    }
  }
}
