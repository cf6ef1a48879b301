package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.check.Analysis;
import cn.fazhi.report.core.check.Background;
import cn.fazhi.report.core.check.Checker;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Cycles;
import cn.fazhi.report.core.cycle.ShippedTemplate;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Catalogue;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.UnitTree;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Report;
import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/**
 * Checks texts and remembers the last results by what went into them, so that submitting need not
 * check again.
 */
@Component
class Checks {
  private static final int REMEMBERED = 100;

  /** Characters; what is found in a longer text takes up too much room. */
  private static final int LONGEST_REMEMBERED = 100_000;

  /** What others have handed in, published or taken back meanwhile is found after that. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private final Units units;
  private final Cycles cycles;
  private final LastYear lastYear;
  private final Elsewhere elsewhere;
  private final Clock clock;

  /** Of the texts looked at last, since a text is sent in soon after it was looked at. */
  private final ConcurrentLruCache<String, Result> results =
      new ConcurrentLruCache<>(REMEMBERED, key -> new Result());

  Checks(Units units, Cycles cycles, LastYear lastYear, Elsewhere elsewhere, Clock clock) {
    this.units = units;
    this.cycles = cycles;
    this.lastYear = lastYear;
    this.elsewhere = elsewhere;
    this.clock = clock;
  }

  Analysis of(Document text, Report report) {
    Template template = cycles.template(report.cycle()).orElse(ShippedTemplate.TEMPLATE);
    LastYear.Text last = lastYear.of(report);
    String key =
        String.join(
            "|",
            text.digest(),
            report.unit().value(),
            Integer.toString(report.year()),
            template.weights().key(),
            template.lists().key(),
            template.length().toString(),
            last == null ? "" : last.digest());
    Result result = text.length() < LONGEST_REMEMBERED ? results.get(key) : new Result();
    return result.or(
        clock.instant(),
        () ->
            Checker.analyse(
                text,
                background(report.unit(), report.year())
                    .asked(template.length(), template.lists())
                    .after(last == null ? null : last.document())
                    .finding(elsewhere.of(text, report, template.lists().formulas())),
                template.weights()));
  }

  /**
   * A text that belongs to no report, as it would be checked if this unit sent it in; what the unit
   * wrote last year stays out, for anybody may ask.
   */
  Analysis of(Document text, @Nullable String unit, @Nullable Integer year) {
    Optional<UnitCode> known = reporting(unit);
    if (known.isEmpty() || year == null) {
      return Checker.analyse(text, new Background(unit, year, List.of()));
    }
    Template template = template(known.get(), year);
    return Checker.analyse(
        text,
        background(known.get(), year).asked(template.length(), template.lists()),
        template.weights());
  }

  /** The indicators that such a text's figures are bound to. */
  Catalogue catalogue(@Nullable String unit, @Nullable Integer year) {
    return reporting(unit)
        .filter(known -> year != null)
        .map(known -> template(known, year).lists().catalogue())
        .orElse(Catalogue.SHIPPED);
  }

  private Optional<UnitCode> reporting(@Nullable String name) {
    return units.all().stream()
        .filter(one -> one.open() && one.kind().reports() && one.name().equals(name))
        .map(Unit::code)
        .findFirst();
  }

  private Template template(UnitCode unit, int year) {
    return cycles.all().stream()
        .filter(cycle -> cycle.begun() && cycle.year() == year && cycle.units().contains(unit))
        .findFirst()
        .map(Cycle::template)
        .orElse(ShippedTemplate.TEMPLATE);
  }

  private Background background(UnitCode code, int year) {
    List<Unit> all = units.all();
    UnitTree tree = new UnitTree(all);
    List<String> others =
        all.stream()
            .filter(unit -> unit.kind().reports() && !unit.code().equals(code))
            .filter(unit -> !code.equals(unit.successor()))
            .map(Unit::name)
            .toList();
    String name = tree.find(code).map(Unit::name).orElse(null);
    return new Background(name, year, others)
        .under(tree.above(code).stream().map(Unit::name).toList());
  }

  /** Of one text, as long as there is memory; two who ask at once may both have it made. */
  static final class Result {
    private volatile @Nullable Made made;

    Analysis or(Instant now, Supplier<Analysis> anew) {
      Made last = made;
      Analysis known =
          last == null || last.at().plus(FRESH).isBefore(now) ? null : last.analysis().get();
      if (known == null) {
        known = anew.get();
        made = new Made(new SoftReference<>(known), now);
      }
      return known;
    }

    private record Made(SoftReference<Analysis> analysis, Instant at) {}
  }
}
