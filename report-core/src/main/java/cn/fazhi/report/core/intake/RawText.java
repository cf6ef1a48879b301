package cn.fazhi.report.core.intake;

import java.util.List;

/**
 * What a file says, before it is cleaned.
 *
 * @param marks what concerns the whole file
 */
record RawText(List<Line> lines, List<Line.Mark> marks) {
  RawText {
    lines = List.copyOf(lines);
    marks = List.copyOf(marks);
  }
}
