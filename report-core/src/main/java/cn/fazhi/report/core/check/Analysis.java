package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.relation.Relation;
import java.util.List;

/**
 * All that reading and checking one document gives; the same for pages, interface and submission.
 */
public record Analysis(
    Document document,
    Outline outline,
    List<Figure> figures,
    List<Relation> relations,
    List<Finding> findings) {
  public Analysis {
    figures = List.copyOf(figures);
    relations = List.copyOf(relations);
    findings = List.copyOf(findings);
  }
}
