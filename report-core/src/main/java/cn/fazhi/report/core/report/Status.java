package cn.fazhi.report.core.report;

/** What people see of where a report is. */
public enum Status {
  DRAFT("起草中", "单位正在起草，尚未提交签发。"),
  SIGNING("待签发", "已提交，等单位主要负责人签发。"),
  SUBMITTED("审核中", "已报送区司法局，正在审核。"),
  RETURNED("退回修改", "已退回单位修改。"),
  APPROVED("审定通过", "已审定通过，等办理公开。"),
  PUBLISHED("已公开", "已向社会公开。"),
  WITHHELD("不予公开", "经审查依法不予公开。");

  private final String label;
  private final String sentence;

  Status(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  public String label() {
    return label;
  }

  /** The status in a whole sentence. */
  public String sentence() {
    return sentence;
  }

  /** Whether a report with it waits for nobody. */
  public boolean closed() {
    return this == PUBLISHED || this == WITHHELD;
  }
}
