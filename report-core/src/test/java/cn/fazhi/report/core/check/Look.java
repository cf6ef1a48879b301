package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.relation.RelationReader;
import java.util.List;

/** Lets one rule look at a text in tests; the reporting year is 2024. */
final class Look {
  static final int YEAR = 2024;

  private Look() {}

  static List<Finding> with(Rule rule, String... lines) {
    return with(rule, Texts.document(lines));
  }

  static List<Finding> with(Rule rule, Document document) {
    var figures = FigureReader.read(document);
    return rule.check(
        new Reading(
            document,
            Outline.of(document),
            figures,
            RelationReader.read(document, figures),
            new Background("清河镇", YEAR, List.of())));
  }

  static List<String> quotes(Rule rule, String... lines) {
    return with(rule, lines).stream().map(Finding::quote).toList();
  }
}
