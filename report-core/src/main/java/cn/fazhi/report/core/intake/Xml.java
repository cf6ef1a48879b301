package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.intake.Unreadable.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Elements by local name, so that files in the strict and the transitional form read the same. */
final class Xml {
  private Xml() {}

  static Element parse(InputStream in) {
    try (in) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setExpandEntityReferences(false);
      return factory.newDocumentBuilder().parse(Patience.watched(in)).getDocumentElement();
    } catch (SAXException broken) {
      boolean doctype = String.valueOf(broken.getMessage()).contains("DOCTYPE");
      throw new Unreadable(doctype ? Fault.DOCTYPE : Fault.CORRUPT, broken);
    } catch (IOException | ParserConfigurationException broken) {
      throw new Unreadable(Fault.CORRUPT, broken);
    }
  }

  static List<Element> children(Node parent) {
    List<Element> elements = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }

  static List<Element> children(Node parent, String name) {
    return children(parent).stream().filter(element -> is(element, name)).toList();
  }

  static Optional<Element> child(@Nullable Node parent, String... path) {
    Node at = parent;
    for (String name : path) {
      at = at == null ? null : first(at.getFirstChild(), name);
    }
    return at instanceof Element element ? Optional.of(element) : Optional.empty();
  }

  private static @Nullable Node first(@Nullable Node child, String name) {
    Node at = child;
    while (at != null && !(at instanceof Element element && is(element, name))) {
      at = at.getNextSibling();
    }
    return at;
  }

  /** The {@code val} of an element down the path. */
  static Optional<String> value(@Nullable Node parent, String... path) {
    return child(parent, path).map(element -> attribute(element, "val"));
  }

  static Optional<Integer> number(@Nullable Node parent, String... path) {
    return value(parent, path).filter(value -> value.matches("-?\\d{1,9}")).map(Integer::valueOf);
  }

  /** A switch element: present without a value means on. */
  static boolean on(@Nullable Node parent, String... path) {
    return value(parent, path).filter(value -> !value.matches("0|false|off|none")).isPresent();
  }

  static String attribute(Element element, String localName) {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      if (localName.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  static boolean is(Element element, String localName) {
    return localName.equals(element.getLocalName());
  }

  static boolean contains(Element element, String localName) {
    return element.getElementsByTagNameNS("*", localName).getLength() > 0;
  }

  /** All text below, without what stands between paragraphs. */
  static String plain(Element element) {
    StringBuilder text = new StringBuilder();
    var texts = element.getElementsByTagNameNS("*", "t");
    for (int i = 0; i < texts.getLength(); i++) {
      text.append(texts.item(i).getTextContent());
    }
    return text.toString().strip();
  }
}
