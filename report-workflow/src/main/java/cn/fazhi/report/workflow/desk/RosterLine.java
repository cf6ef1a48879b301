package cn.fazhi.report.workflow.desk;

import java.util.List;

/**
 * What becomes of one row of an imported list.
 *
 * @param number of the row in the file
 * @param what it is about, in words
 * @param changes what is done, or why nothing is
 */
public record RosterLine(int number, Outcome outcome, String what, List<String> changes) {
  public RosterLine {
    changes = List.copyOf(changes);
  }

  /** How a row ends. */
  public enum Outcome {
    CREATED("新增", "ok"),
    CHANGED("变更", "warn"),
    SAME("没有变化", "todo"),
    REFUSED("不办", "fix");

    private final String label;
    private final String tag;

    Outcome(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    public String tag() {
      return tag;
    }
  }

  public String words() {
    return String.join("；", changes);
  }
}
