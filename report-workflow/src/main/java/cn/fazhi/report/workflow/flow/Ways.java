package cn.fazhi.report.workflow.flow;

import cn.fazhi.report.workflow.flow.Picture.Point;
import cn.fazhi.report.workflow.flow.Picture.Shape;
import java.util.List;

/** Leads the lines of a picture so that they cross no shape. */
final class Ways {
  private static final int BELOW = 580;

  private Ways() {}

  static List<Point> between(Shape from, Shape to, String revision) {
    if (to.id().equals(revision)) {
      return from.id().equals(Picture.ENTRY) ? downAndIn(from, to) : below(from, to);
    }
    if (from.middle().y() == to.middle().y()) {
      int ahead = to.middle().x() - from.middle().x();
      return ahead > 0 && ahead <= Picture.COLUMN ? straight(from, to) : above(from, to);
    }
    return inAndUp(from, to);
  }

  private static List<Point> straight(Shape from, Shape to) {
    return List.of(
        new Point(from.right(), from.middle().y()), new Point(to.left(), to.middle().y()));
  }

  private static List<Point> downAndIn(Shape from, Shape to) {
    return List.of(
        new Point(from.middle().x(), from.bottom()),
        new Point(from.middle().x(), to.middle().y()),
        new Point(to.left(), to.middle().y()));
  }

  private static List<Point> below(Shape from, Shape to) {
    return List.of(
        new Point(from.middle().x(), from.bottom()),
        new Point(from.middle().x(), BELOW),
        new Point(to.middle().x(), BELOW),
        new Point(to.middle().x(), to.bottom()));
  }

  /** One lane for each target, so that lines only meet where they lead to the same step. */
  private static List<Point> above(Shape from, Shape to) {
    int column = (to.middle().x() - Picture.FIRST_COLUMN) / Picture.COLUMN;
    int lane = Picture.LINE - 80 - 20 * Math.floorMod(column, 10);
    return List.of(
        new Point(from.middle().x(), from.top()),
        new Point(from.middle().x(), lane),
        new Point(to.middle().x(), lane),
        new Point(to.middle().x(), to.top()));
  }

  private static List<Point> inAndUp(Shape from, Shape to) {
    return List.of(
        new Point(from.right(), from.middle().y()),
        new Point(to.middle().x(), from.middle().y()),
        new Point(to.middle().x(), to.bottom()));
  }
}
