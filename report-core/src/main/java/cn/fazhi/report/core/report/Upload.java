package cn.fazhi.report.core.report;

/**
 * A file somebody brought, kept byte for byte.
 *
 * @param id random, as it appears in addresses
 * @param name what the file was called; shown as text only
 */
public record Upload(
    String id, ReportId report, Purpose purpose, String name, byte[] bytes, Signed by) {

  /** What a file was brought for. */
  public enum Purpose {
    /** Brought to be imported; deleted unless somebody confirms it. */
    UNCONFIRMED("待确认"),
    ORIGINAL("导入原稿"),
    ATTACHMENT("附件");

    private final String label;

    Purpose(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
