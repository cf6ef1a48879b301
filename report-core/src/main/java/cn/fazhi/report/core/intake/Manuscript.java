package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Document;
import java.util.List;

/** A file as read: the text, and what happened to it on the way. */
public record Manuscript(Document document, Format format, List<Notice> notices) {
  public Manuscript {
    notices = List.copyOf(notices);
  }
}
