package cn.fazhi.report.core.document;

/** What a block is on the printed page, in the order of the page. */
public enum BlockKind {
  DOCUMENT_NUMBER,
  TITLE,
  ADDRESSEE,
  HEADING,
  PARAGRAPH,
  TABLE,
  SIGNATURE,
  DATE,
  /** 抄送 */
  COPY_TO;

  /** Whether the block belongs to the running text, not to the form around it. */
  public boolean running() {
    return this == HEADING || this == PARAGRAPH || this == TABLE;
  }
}
