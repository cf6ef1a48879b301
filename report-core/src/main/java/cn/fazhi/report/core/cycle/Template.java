package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.document.StatutoryPart;
import java.util.List;

/**
 * What the district asks for in each statutory part, in the order it wants to read them, how much
 * each rule weighs and the word lists the rules go by.
 *
 * @param number of the version, 0 where it came with the program
 */
public record Template(
    String name, int number, List<Section> sections, Weights weights, Lists lists) {

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

  public Template(List<Section> sections) {
    this("报告模板", 0, sections, Weights.AS_SHIPPED);
  }

  public Template(String name, int number, List<Section> sections, Weights weights) {
    this(name, number, sections, weights, Lists.AS_SHIPPED);
  }

  public Section section(StatutoryPart part) {
    return sections.stream().filter(s -> s.part() == part).findFirst().orElseThrow();
  }

  public Template numbered(int version) {
    return new Template(name, version, sections, weights, lists);
  }

  public Template with(Lists own) {
    return new Template(name, number, sections, weights, own);
  }

  /** How long a whole report usually is. */
  public Background.Length length() {
    return new Background.Length(
        sections.stream().mapToInt(Section::least).sum(),
        sections.stream().mapToInt(Section::most).sum());
  }

  /** 通用模板（第 2 版） */
  public String label() {
    return name + (number == 0 ? "（系统自带）" : "（第 " + number + " 版）");
  }
}
