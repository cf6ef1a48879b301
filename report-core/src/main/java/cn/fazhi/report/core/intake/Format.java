package cn.fazhi.report.core.intake;

/** What a manuscript was handed in as. */
public enum Format {
  DOCX,
  /** Binary Word, 97 to 2003. */
  DOC,
  /** The same, as Kingsoft names it. */
  WPS,
  PDF,
  TXT
}
