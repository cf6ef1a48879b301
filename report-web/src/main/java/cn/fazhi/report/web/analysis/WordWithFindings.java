package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.Remark;
import cn.fazhi.report.core.layout.WordLayout;
import java.util.ArrayList;
import java.util.List;

/** The text as a Word file with every finding as a comment at its place. */
final class WordWithFindings {
  private static final String AUTHOR = "检查";

  private WordWithFindings() {}

  static byte[] of(Analysed analysed) {
    return WordLayout.docx(
        analysed.analysis().document(),
        Masthead.NONE,
        Note.of(analysed).stream().map(note -> remark(note.finding())).toList());
  }

  private static Remark remark(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add("【" + finding.severity().label() + "】" + finding.message());
    if (finding.arithmetic() != null) {
      lines.add("算式：" + finding.arithmetic());
    }
    if (finding.suggestion() != null) {
      lines.add("可以改为：" + finding.suggestion());
    }
    return new Remark(finding.place(), AUTHOR, lines);
  }
}
