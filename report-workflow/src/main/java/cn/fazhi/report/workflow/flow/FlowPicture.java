package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.workflow.flow.Picture.Edge;
import cn.fazhi.report.workflow.flow.Picture.Form;
import cn.fazhi.report.workflow.flow.Picture.Point;
import cn.fazhi.report.workflow.flow.Picture.Shape;
import java.io.StringWriter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The drawing of a flow as a picture that every browser shows, in the places of the BPMN. */
public final class FlowPicture {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String INK = "#1f2328";
  private static final String LINE = "#234b5e";
  private static final String PAPER = "#fffdf8";
  private static final int MARGIN = 40;
  private static final int LONGEST = 6;

  private final XMLStreamWriter xml;

  private FlowPicture(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** As SVG, which holds no script, style or address. */
  public static String svg(Flow flow) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new FlowPicture(xml).draw(flow, Picture.of(flow));
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a flow could not be drawn: " + flow.version(), e);
    }
  }

  private void draw(Flow flow, Picture picture) throws XMLStreamException {
    int left = picture.shapes().stream().mapToInt(Shape::left).min().orElse(0) - MARGIN;
    int right = picture.shapes().stream().mapToInt(Shape::right).max().orElse(0) + MARGIN;
    int top = all(picture).mapToInt(Point::y).min().orElse(0) - MARGIN;
    int bottom = all(picture).mapToInt(Point::y).max().orElse(0) + MARGIN;
    xml.writeStartElement("svg");
    xml.writeDefaultNamespace(SVG);
    attributes("width", right - left, "height", bottom - top, "font-family", "sans-serif");
    attributes("viewBox", left + " " + top + " " + (right - left) + " " + (bottom - top));
    text("title", flow.name());
    arrow();
    for (Edge edge : picture.edges()) {
      edge(edge);
    }
    for (Shape shape : picture.shapes()) {
      shape(shape);
    }
    xml.writeEndElement();
  }

  private static Stream<Point> all(Picture picture) {
    return Stream.concat(
        picture.edges().stream().flatMap(edge -> edge.way().stream()),
        picture.shapes().stream().map(shape -> new Point(shape.left(), shape.bottom())));
  }

  private void arrow() throws XMLStreamException {
    xml.writeStartElement("defs");
    xml.writeStartElement("marker");
    attributes("id", "arrow", "viewBox", "0 0 10 10", "refX", 9, "refY", 5);
    attributes("markerWidth", 9, "markerHeight", 9, "markerUnits", "userSpaceOnUse");
    attributes("orient", "auto");
    xml.writeEmptyElement("path");
    attributes("d", "M0 0L10 5L0 10z", "fill", LINE);
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private void edge(Edge edge) throws XMLStreamException {
    xml.writeEmptyElement("polyline");
    attributes(
        "points",
        edge.way().stream().map(p -> p.x() + "," + p.y()).collect(Collectors.joining(" ")));
    attributes("fill", "none", "stroke", LINE, "stroke-width", 1.5, "marker-end", "url(#arrow)");
  }

  private void shape(Shape shape) throws XMLStreamException {
    int x = shape.middle().x();
    int y = shape.middle().y();
    switch (shape.form()) {
      case START, END -> {
        xml.writeEmptyElement("circle");
        attributes("cx", x, "cy", y, "r", shape.form().width / 2);
        outline(shape.form() == Form.END ? 4 : 2);
      }
      case GATEWAY -> {
        xml.writeEmptyElement("path");
        attributes(
            "d",
            "M%d %dL%d %dL%d %dL%d %dz"
                .formatted(shape.left(), y, x, shape.top(), shape.right(), y, x, shape.bottom()));
        outline(2);
      }
      case TASK -> {
        xml.writeEmptyElement("rect");
        attributes("x", shape.left(), "y", shape.top(), "rx", 8);
        attributes("width", shape.form().width, "height", shape.form().height);
        outline(2);
      }
    }
    name(shape);
  }

  private void outline(int width) throws XMLStreamException {
    attributes("fill", PAPER, "stroke", LINE, "stroke-width", width);
  }

  /** In lines of six characters; what fills more than three of them is cut. */
  private void name(Shape shape) throws XMLStreamException {
    String name = shape.name();
    if (name == null) {
      return;
    }
    int[] points = name.codePoints().toArray();
    boolean task = shape.form() == Form.TASK;
    int rows = task ? Math.min(3, (points.length + LONGEST - 1) / LONGEST) : 1;
    for (int row = 0; row < rows; row++) {
      int from = row * LONGEST;
      int length = task ? Math.min(LONGEST, points.length - from) : points.length;
      int y = task ? shape.middle().y() + 5 + 20 * row - 10 * (rows - 1) : shape.bottom() + 18;
      xml.writeStartElement("text");
      attributes("x", shape.middle().x(), "y", y, "text-anchor", "middle");
      attributes("font-size", 15, "fill", INK);
      boolean cut = task && row == 2 && points.length > 3 * LONGEST;
      xml.writeCharacters(new String(points, from, cut ? length - 1 : length) + (cut ? "…" : ""));
      xml.writeEndElement();
    }
  }

  private void text(String element, String text) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private void attributes(Object... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      xml.writeAttribute(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
    }
  }
}
