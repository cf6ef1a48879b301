package cn.fazhi.report.core.intake;

/** What a manuscript was handed in as. */
public enum Format {
  DOCX,
  TXT
}
