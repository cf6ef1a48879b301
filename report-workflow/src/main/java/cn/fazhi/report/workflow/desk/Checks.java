package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.check.Weights;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Report;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Checks texts and remembers the last results by digest, unit, year and weights of the rules, so
 * that submitting need not check again.
 */
@Component
class Checks {
  private static final int REMEMBERED = 50;

  /** Characters; what is found in a longer text takes up too much room. */
  private static final int LONGEST_REMEMBERED = 100_000;

  private final Units units;
  private final Cycles cycles;
  private final Elsewhere elsewhere;
  private final Map<String, Analysis> results =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Analysis> eldest) {
              return size() > REMEMBERED;
            }
          });

  Checks(Units units, Cycles cycles, Elsewhere elsewhere) {
    this.units = units;
    this.cycles = cycles;
    this.elsewhere = elsewhere;
  }

  Analysis of(Document text, Report report) {
    Weights weights =
        cycles.template(report.cycle()).map(Template::weights).orElse(Weights.AS_SHIPPED);
    String key = text.digest() + "|" + report.unit() + "|" + report.year() + "|" + weights.key();
    Analysis known = results.get(key);
    if (known == null) {
      Background background =
          background(report.unit(), report.year())
              .finding(elsewhere.of(text, report, Wordings.shipped()));
      known = Checker.analyse(text, background, weights);
      if (text.length() < LONGEST_REMEMBERED) {
        results.put(key, known);
      }
    }
    return known;
  }

  private Background background(UnitCode code, int year) {
    String name = units.find(code).map(Unit::name).orElse(null);
    List<String> others =
        units.all().stream()
            .filter(unit -> unit.kind().reports() && !unit.code().equals(code))
            .filter(unit -> !code.equals(unit.successor()))
            .map(Unit::name)
            .toList();
    return new Background(name, year, others);
  }
}
