package cn.fazhi.report.workflow.flow;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.UnitCode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class FlowDrawingTest {
  static List<Flow> flows() {
    return List.of(
        Flows.defaultFlow(), Flows.shortFlow(), Flows.longFlow(Set.of(new UnitCode("S1"))));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyStepIsAUserTaskOfItsKeyAndName(Flow flow) throws Exception {
    List<Element> tasks = all(read(flow), "userTask");

    assertThat(tasks)
        .extracting(task -> task.getAttribute("id") + " " + task.getAttribute("name"))
        .containsExactlyElementsOf(
            flow.steps().stream().map(step -> step.key() + " " + step.name()).toList());
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyTargetIsDrawnUnderItsCondition(Flow flow) throws Exception {
    Document drawing = read(flow);
    Set<String> expected = new HashSet<>();
    for (Step step : flow.steps()) {
      Set<String> targets = flow.targets(step.key());
      String from = targets.size() > 1 ? "after_" + step.key() : step.key();
      targets.forEach(to -> expected.add(line(from, to)));
    }
    expected.add(line("after_start", flow.first().key()));
    expected.add(line("after_start", flow.revision().key()));

    assertThat(conditional(drawing)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyElementHasItsPlaceAndNoTwoTheSame(Flow flow) throws Exception {
    Document drawing = read(flow);
    Set<String> shapes = new HashSet<>();
    Set<String> places = new HashSet<>();
    for (Element shape : all(drawing, "BPMNShape")) {
      shapes.add(shape.getAttribute("bpmnElement"));
      Element bounds = (Element) shape.getElementsByTagNameNS("*", "Bounds").item(0);
      places.add(bounds.getAttribute("x") + "," + bounds.getAttribute("y"));
      assertThat(Integer.parseInt(bounds.getAttribute("x"))).isPositive();
      assertThat(Integer.parseInt(bounds.getAttribute("y"))).isPositive();
    }
    Set<String> nodes = new HashSet<>();
    for (String kind : List.of("startEvent", "userTask", "exclusiveGateway", "endEvent")) {
      all(drawing, kind).forEach(element -> nodes.add(element.getAttribute("id")));
    }
    assertThat(shapes).isEqualTo(nodes);
    assertThat(places).hasSameSizeAs(shapes);
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyLineHasItsWay(Flow flow) throws Exception {
    Document drawing = read(flow);

    assertThat(all(drawing, "BPMNEdge"))
        .extracting(edge -> edge.getAttribute("bpmnElement"))
        .containsExactlyElementsOf(
            all(drawing, "sequenceFlow").stream().map(e -> e.getAttribute("id")).toList());
    for (Element edge : all(drawing, "BPMNEdge")) {
      assertThat(edge.getElementsByTagNameNS("*", "waypoint").getLength()).isGreaterThan(1);
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void noLineRunsThroughAShape(Flow flow) {
    Picture picture = Picture.of(flow);
    for (Picture.Edge edge : picture.edges()) {
      for (int i = 1; i < edge.way().size(); i++) {
        Picture.Point from = edge.way().get(i - 1);
        Picture.Point to = edge.way().get(i);
        assertThat(picture.shapes()).as(edge.id()).noneMatch(shape -> crosses(from, to, shape));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("flows")
  void idsAreUnique(Flow flow) throws Exception {
    List<String> ids = new ArrayList<>();
    for (Element element : all(read(flow), "*")) {
      if (element.hasAttribute("id")) {
        ids.add(element.getAttribute("id"));
      }
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void theLineReadsFromLeftToRightWithTheRevisionBelow() {
    Flow flow = Flows.defaultFlow();
    List<Picture.Shape> shapes = Picture.of(flow).shapes();
    List<Picture.Shape> line =
        shapes.stream().filter(shape -> !shape.id().endsWith("revision")).toList();

    assertThat(line).extracting(Picture.Shape::left).isSorted();
    assertThat(line).extracting(shape -> shape.middle().y()).containsOnly(line.get(0).middle().y());
    for (int i = 1; i < line.size(); i++) {
      assertThat(line.get(i).left()).isGreaterThan(line.get(i - 1).right());
    }
    assertThat(shapes)
        .filteredOn(shape -> shape.id().endsWith("revision"))
        .allMatch(shape -> shape.top() > line.get(0).bottom());
  }

  @Test
  void namesAreDataWhateverTheySay() throws Exception {
    String name = "\"/><scriptTask id='x'/>&amp;<!-- ]]> ${next} 𬱖";
    Flow flow = renamed(name);

    Document drawing = read(flow);

    assertThat(all(drawing, "process").get(0).getAttribute("name")).isEqualTo(name);
    assertThat(all(drawing, "userTask").get(0).getAttribute("name")).isEqualTo(name);
    assertThat(all(drawing, "scriptTask")).isEmpty();
  }

  @Test
  void theEngineGetsTheSameDrawingWithoutNames() throws Exception {
    String forEngine = FlowDrawing.bpmnForEngine(renamed("${''.getClass()}"));

    assertThat(forEngine)
        .doesNotContain("getClass")
        .isEqualTo(FlowDrawing.bpmnForEngine(renamed("另一名称")));
    assertThat(conditional(parse(forEngine))).isEqualTo(conditional(read(Flows.defaultFlow())));
  }

  @Test
  void theSameFlowIsDrawnTheSame() {
    assertThat(FlowDrawing.bpmn(Flows.defaultFlow()))
        .isEqualTo(FlowDrawing.bpmn(Flows.defaultFlow()));
    assertThat(FlowDrawing.processId(Flows.defaultFlow())).isEqualTo("flow-default-1");
  }

  private static boolean crosses(Picture.Point from, Picture.Point to, Picture.Shape shape) {
    return Math.max(from.x(), to.x()) > shape.left()
        && Math.min(from.x(), to.x()) < shape.right()
        && Math.max(from.y(), to.y()) > shape.top()
        && Math.min(from.y(), to.y()) < shape.bottom();
  }

  private static Flow renamed(String name) {
    Flow flow = Flows.defaultFlow();
    List<Step> line = new ArrayList<>(flow.line());
    Step first = line.get(0);
    line.set(0, new Step(first.key(), name, first.kind(), first.who(), 0, 5, first.reentry()));
    return new Flow(new FlowVersion("default", 1), name, line, flow.revision());
  }

  private static String line(String from, String next) {
    String to = next.equals(Flow.END) ? "end_event" : next;
    return from + " > " + to + " ${next == '" + next + "'}";
  }

  private static Set<String> conditional(Document drawing) {
    Set<String> lines = new HashSet<>();
    for (Element flow : all(drawing, "sequenceFlow")) {
      NodeList conditions = flow.getElementsByTagNameNS("*", "conditionExpression");
      if (conditions.getLength() == 1) {
        lines.add(
            flow.getAttribute("sourceRef")
                + " > "
                + flow.getAttribute("targetRef")
                + " "
                + conditions.item(0).getTextContent());
      }
    }
    return lines;
  }

  private static List<Element> all(Document drawing, String name) {
    NodeList nodes = drawing.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static Document read(Flow flow) throws Exception {
    return parse(FlowDrawing.bpmn(flow));
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }
}
