package cn.fazhi.report.core.report;

/**
 * What the unit says to an opinion.
 *
 * @param revision the revision the district had judged last: the one the opinion was held against
 */
public record Answer(Kind kind, String text, Signed by, int revision) {

  /** Whether the text was changed or the unit explains why not. */
  public enum Kind {
    CHANGED("已修改"),
    EXPLAINED("说明理由");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
