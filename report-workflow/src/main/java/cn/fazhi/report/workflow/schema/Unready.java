package cn.fazhi.report.workflow.schema;

/** The program cannot start as things are; its one sentence tells the operator what to do. */
public final class Unready extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Unready(String sentence) {
    super(sentence);
  }
}
