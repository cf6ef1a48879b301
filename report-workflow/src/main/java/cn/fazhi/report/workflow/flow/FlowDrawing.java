package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.workflow.flow.Picture.Edge;
import cn.fazhi.report.workflow.flow.Picture.Point;
import cn.fazhi.report.workflow.flow.Picture.Shape;
import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Draws a flow as BPMN 2.0 with diagram interchange: user tasks, exclusive gateways and one
 * variable, {@code next}. No BPMN is written by hand.
 */
public final class FlowDrawing {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
  private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
  private static final String DI = "http://www.omg.org/spec/DD/20100524/DI";
  private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

  private final Flow flow;
  private final Picture picture;
  private final XMLStreamWriter xml;

  private FlowDrawing(Flow flow, XMLStreamWriter xml) {
    this.flow = flow;
    this.picture = Picture.of(flow);
    this.xml = xml;
  }

  /** The drawing people see. */
  public static String bpmn(Flow flow) {
    try {
      StringWriter text = new StringWriter();
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      new FlowDrawing(flow, xml).definitions();
      xml.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a flow could not be drawn: " + flow.version(), e);
    }
  }

  /**
   * The same drawing for the engine, with keys in place of names: the engine reads names as
   * expressions, and its tables on MySQL cannot hold rare characters.
   */
  public static String bpmnForEngine(Flow flow) {
    return bpmn(flow.nameless());
  }

  /** The id of the process drawn, one for each version of a flow. */
  public static String processId(Flow flow) {
    return "flow-" + flow.version().key() + "-" + flow.version().version();
  }

  private void definitions() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    open("definitions");
    xml.writeDefaultNamespace(BPMN);
    xml.writeNamespace("bpmndi", BPMNDI);
    xml.writeNamespace("dc", DC);
    xml.writeNamespace("di", DI);
    xml.writeNamespace("xsi", XSI);
    xml.writeAttribute("targetNamespace", "urn:cn.fazhi.report:flow");
    process();
    diagram();
    close();
    xml.writeEndDocument();
  }

  private void process() throws XMLStreamException {
    open("process");
    xml.writeAttribute("id", processId(flow));
    xml.writeAttribute("name", flow.name());
    xml.writeAttribute("isExecutable", "true");
    for (Shape shape : picture.shapes()) {
      element(shape);
    }
    for (Edge edge : picture.edges()) {
      sequenceFlow(edge);
    }
    close();
  }

  private void element(Shape shape) throws XMLStreamException {
    open(shape.form().element);
    xml.writeAttribute("id", shape.id());
    String name = shape.name();
    if (name != null) {
      xml.writeAttribute("name", name);
    }
    close();
  }

  private void sequenceFlow(Edge edge) throws XMLStreamException {
    open("sequenceFlow");
    xml.writeAttribute("id", edge.id());
    xml.writeAttribute("sourceRef", edge.from().id());
    xml.writeAttribute("targetRef", edge.to().id());
    if (edge.next() != null) {
      open("conditionExpression");
      xml.writeAttribute("xsi", XSI, "type", "tFormalExpression");
      xml.writeCharacters("${next == '" + edge.next() + "'}");
      close();
    }
    close();
  }

  private void diagram() throws XMLStreamException {
    open("bpmndi", BPMNDI, "BPMNDiagram");
    xml.writeAttribute("id", "diagram_");
    open("bpmndi", BPMNDI, "BPMNPlane");
    xml.writeAttribute("id", "plane_");
    xml.writeAttribute("bpmnElement", processId(flow));
    for (Shape shape : picture.shapes()) {
      bounds(shape);
    }
    for (Edge edge : picture.edges()) {
      waypoints(edge);
    }
    close();
    close();
  }

  private void bounds(Shape shape) throws XMLStreamException {
    open("bpmndi", BPMNDI, "BPMNShape");
    xml.writeAttribute("id", "shape_" + shape.id());
    xml.writeAttribute("bpmnElement", shape.id());
    if (shape.form() == Picture.Form.GATEWAY) {
      xml.writeAttribute("isMarkerVisible", "true");
    }
    open("dc", DC, "Bounds");
    xml.writeAttribute("x", "" + shape.left());
    xml.writeAttribute("y", "" + shape.top());
    xml.writeAttribute("width", "" + shape.form().width);
    xml.writeAttribute("height", "" + shape.form().height);
    close();
    close();
  }

  private void waypoints(Edge edge) throws XMLStreamException {
    open("bpmndi", BPMNDI, "BPMNEdge");
    xml.writeAttribute("id", "edge_" + edge.id());
    xml.writeAttribute("bpmnElement", edge.id());
    for (Point point : edge.way()) {
      open("di", DI, "waypoint");
      xml.writeAttribute("x", "" + point.x());
      xml.writeAttribute("y", "" + point.y());
      close();
    }
    close();
  }

  private void open(String name) throws XMLStreamException {
    open("", BPMN, name);
  }

  private void open(String prefix, String namespace, String name) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(prefix, name, namespace);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }
}
