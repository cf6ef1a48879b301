package cn.fazhi.report.core.people;

/** How much of what the law gives an actor a token may be used for. */
public enum Scope {
  READ("查看", "读取年度、任务、报告、意见和导出文件"),
  WRITE("写稿", "建立和导入报告、保存正文、提意见和答复意见"),
  ACTS("办理", "提交、签发、撤回、签收、审核、审定和公开；办理时不再要求输入密码");

  private final String label;
  private final String sentence;

  Scope(String label, String sentence) {
    this.label = label;
    this.sentence = sentence;
  }

  public String label() {
    return label;
  }

  /** What it lets one do. */
  public String sentence() {
    return sentence;
  }
}
