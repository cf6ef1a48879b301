package cn.fazhi.report.workflow.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A flow laid out for reading: the line from left to right, going back above it, the revision below
 * it. Ids made here hold an underscore, which no step key has.
 */
final class Picture {
  private static final String START = "start_event";
  static final String ENTRY = "after_start";
  private static final String STOP = "end_event";

  static final int LINE = 320;
  private static final int REVISION = 480;
  static final int COLUMN = 260;
  static final int FIRST_COLUMN = 340;

  private final Flow flow;
  private final Map<String, Shape> shapes = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  /** What a shape is, with its size in the diagram and its BPMN element. */
  enum Form {
    START(36, 36, "startEvent"),
    TASK(100, 80, "userTask"),
    GATEWAY(50, 50, "exclusiveGateway"),
    END(36, 36, "endEvent");

    final int width;
    final int height;
    final String element;

    Form(int width, int height, String element) {
      this.width = width;
      this.height = height;
      this.element = element;
    }
  }

  record Point(int x, int y) {}

  /** An element and the middle of its place. */
  record Shape(String id, @Nullable String name, Form form, Point middle) {
    int left() {
      return middle.x() - form.width / 2;
    }

    int right() {
      return middle.x() + form.width / 2;
    }

    int top() {
      return middle.y() - form.height / 2;
    }

    int bottom() {
      return middle.y() + form.height / 2;
    }
  }

  /** A sequence flow; {@code next} is the step key it is taken for, null where always. */
  record Edge(Shape from, Shape to, @Nullable String next, List<Point> way) {
    String id() {
      return from.id() + "_to_" + to.id();
    }
  }

  private Picture(Flow flow) {
    this.flow = flow;
  }

  static Picture of(Flow flow) {
    Picture picture = new Picture(flow);
    picture.place();
    picture.connect();
    return picture;
  }

  List<Shape> shapes() {
    return List.copyOf(shapes.values());
  }

  List<Edge> edges() {
    return edges;
  }

  private void place() {
    add(new Shape(START, "开始", Form.START, new Point(140, LINE)));
    add(new Shape(ENTRY, null, Form.GATEWAY, new Point(220, LINE)));
    for (int column = 0; column < flow.line().size(); column++) {
      place(flow.line().get(column), new Point(FIRST_COLUMN + column * COLUMN, LINE));
    }
    add(
        new Shape(
            STOP, "结束", Form.END, new Point(FIRST_COLUMN + flow.line().size() * COLUMN, LINE)));
    place(flow.revision(), new Point(FIRST_COLUMN, REVISION));
  }

  private void place(Step step, Point middle) {
    add(new Shape(step.key(), step.name(), Form.TASK, middle));
    if (flow.targets(step.key()).size() > 1) {
      Point beside = new Point(middle.x() + COLUMN / 2, middle.y());
      add(new Shape("after_" + step.key(), null, Form.GATEWAY, beside));
    }
  }

  private void add(Shape shape) {
    shapes.put(shape.id(), shape);
  }

  private void connect() {
    always(shape(START), shape(ENTRY));
    choices(shape(ENTRY), List.of(flow.first().key(), flow.revision().key()));
    flow.steps().forEach(this::leave);
  }

  private void leave(Step step) {
    Set<String> targets = flow.targets(step.key());
    Shape gateway = shapes.get("after_" + step.key());
    if (gateway != null) {
      always(shape(step.key()), gateway);
    }
    choices(gateway == null ? shape(step.key()) : gateway, targets);
  }

  private void choices(Shape from, Iterable<String> targets) {
    for (String next : targets) {
      Shape to = shape(next.equals(Flow.END) ? STOP : next);
      edges.add(new Edge(from, to, next, Ways.between(from, to, flow.revision().key())));
    }
  }

  private void always(Shape from, Shape to) {
    edges.add(new Edge(from, to, null, Ways.between(from, to, flow.revision().key())));
  }

  private Shape shape(String id) {
    Shape shape = shapes.get(id);
    if (shape == null) {
      throw new IllegalArgumentException("nothing drawn for " + id);
    }
    return shape;
  }
}
