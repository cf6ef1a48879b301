package cn.fazhi.report.workflow.engine;

import static cn.fazhi.report.workflow.engine.PlainXml.refuse;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Knows the elements, attributes and the one shape of condition that {@link
 * cn.fazhi.report.workflow.flow.FlowDrawing} writes; whatever else a definition holds is refused
 * before the engine reads it.
 */
final class DrawnElements {
  private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/";
  private static final String DIAGRAM = "http://www.omg.org/spec/DD/20100524/";
  private static final String TYPE = "http://www.w3.org/2001/XMLSchema-instance";
  private static final String CONDITION = "conditionExpression";
  private static final Pattern COMPARES = Pattern.compile("\\$\\{next == '[a-z][a-z0-9-]*'}");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{");

  private static final Map<String, Set<String>> KNOWN =
      Map.ofEntries(
          Map.entry("definitions", Set.of("targetNamespace")),
          Map.entry("process", Set.of("id", "name", "isExecutable")),
          Map.entry("startEvent", Set.of("id", "name")),
          Map.entry("userTask", Set.of("id", "name")),
          Map.entry("exclusiveGateway", Set.of("id", "name")),
          Map.entry("endEvent", Set.of("id", "name")),
          Map.entry("sequenceFlow", Set.of("id", "sourceRef", "targetRef")),
          Map.entry(CONDITION, Set.of("type")),
          Map.entry("BPMNDiagram", Set.of("id")),
          Map.entry("BPMNPlane", Set.of("id", "bpmnElement")),
          Map.entry("BPMNShape", Set.of("id", "bpmnElement", "isMarkerVisible")),
          Map.entry("BPMNEdge", Set.of("id", "bpmnElement")),
          Map.entry("Bounds", Set.of("x", "y", "width", "height")),
          Map.entry("waypoint", Set.of("x", "y")));

  private final StringBuilder text = new StringBuilder();
  private boolean condition;

  void begin(XMLStreamReader xml) {
    String name = xml.getLocalName();
    String namespace = xml.getNamespaceURI();
    boolean ours =
        namespace != null && (namespace.startsWith(BPMN) || namespace.startsWith(DIAGRAM));
    refuse(!ours || !KNOWN.containsKey(name), "element " + name);
    refuse(condition, "an element in a condition");
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attribute(KNOWN.get(name), xml, i);
    }
    condition = name.equals(CONDITION);
    text.setLength(0);
  }

  private static void attribute(Set<String> known, XMLStreamReader xml, int at) {
    String name = xml.getAttributeLocalName(at);
    String namespace = xml.getAttributeNamespace(at);
    boolean typed = TYPE.equals(namespace) && name.equals("type");
    boolean plain = namespace == null || namespace.isEmpty();
    refuse(!known.contains(name) || !(typed || plain), "attribute " + name);
    refuse(EXPRESSION.matcher(xml.getAttributeValue(at)).find(), "an expression in " + name);
  }

  void text(String more) {
    refuse(!condition && !more.isBlank(), "text");
    text.append(more);
  }

  void end() {
    refuse(condition && !COMPARES.matcher(text).matches(), "a condition that does not compare");
    condition = false;
    text.setLength(0);
  }
}
