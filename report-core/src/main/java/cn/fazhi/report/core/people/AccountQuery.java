package cn.fazhi.report.core.people;

/**
 * Which accounts are looked for.
 *
 * @param words in the name, the login or the name of a unit; empty for any
 */
public record AccountQuery(String words, Which which) {
  /** How the account stands. */
  public enum Which {
    ALL("全部"),
    ASKED("待授角色"),
    SECRETLESS("待发密码"),
    LOCKED("被锁定"),
    OFF("已停用");

    private final String label;

    Which(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
