package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;

/** What the district asks for in each statutory part, in the order it wants to read them. */
public record Template(List<Section> sections) {

  /**
   * One part's heading and guidance.
   *
   * @param heading the first-level heading a new report starts with, numbering included
   * @param least and {@code most}: the usual length in characters; advice, never a limit
   */
  public record Section(StatutoryPart part, String heading, String guidance, int least, int most) {}

  public Template {
    sections = List.copyOf(sections);
  }

  public Section section(StatutoryPart part) {
    return sections.stream().filter(s -> s.part() == part).findFirst().orElseThrow();
  }
}
