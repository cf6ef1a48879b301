package cn.fazhi.report.web.analysis;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.intake.Manuscript;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file as it was read and checked.
 *
 * @param findings of the rules, then of the intake
 */
public record Analysed(Manuscript manuscript, Analysis analysis, List<Finding> findings) {
  public Analysed {
    findings = List.copyOf(findings);
  }

  public static Analysed of(Manuscript manuscript, Analysis analysis) {
    return new Analysed(
        manuscript,
        analysis,
        Stream.concat(
                analysis.findings().stream(),
                NoticeFindings.of(manuscript.notices(), analysis.document()).stream())
            .toList());
  }
}
