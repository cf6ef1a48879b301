package planted.report;

import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Planted: a report that opens Word files. */
class OpensWord {
  XWPFDocument file;
}
