package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.figure.Figure;
import cn.fazhi.report.core.figure.FigureReader;
import cn.fazhi.report.core.figure.Indicator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares with the same unit's last report: a value that leaps, and a value left as it was. Only
 * what is told once a year, exactly and in one unit is compared.
 */
final class YearOnYearRule implements Rule {
  private static final BigDecimal LEAP = new BigDecimal("5");
  private static final BigDecimal MUCH = new BigDecimal("50");

  /** From so many digits on, zeros at the end not counted, nobody reaches the same number twice. */
  private static final int TELLING_DIGITS = 3;

  /** What there is, and not what was done in a year: it may well stay the same. */
  private static final String STANDING =
      "LIST_.*|.*_STAFF|CERT_CADRES|ENF_CERT_TEAM|SERVICE_WINDOWS|COUNSEL_(?:TOWN|VILLAGE)|LEGAL_(?:PERSONS|BACKBONE)"
          + "|GRIDS.*|VILLAGES|MODEL_HOUSEHOLDS|ENTERPRISE_MEDIATION_ORGS|.*_RATE|.*SATISFACTION|MINI_PROGRAM|STUDY_HOURS|ENF_TRAINING_HOURS";

  @Override
  public String code() {
    return "year-on-year";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Document last = reading.background().lastYear();
    if (last == null) {
      return List.of();
    }
    Map<String, Figure> before =
        single(FigureReader.read(last, reading.background().lists().catalogue()));
    List<Finding> findings = new ArrayList<>();
    single(reading.figures())
        .forEach(
            (indicator, now) ->
                Optional.ofNullable(before.get(indicator))
                    .filter(then -> then.unit().equals(now.unit()))
                    .flatMap(then -> finding(then, now))
                    .ifPresent(findings::add));
    return findings;
  }

  /** Indicators told with one exact value only. */
  private static Map<String, Figure> single(List<Figure> figures) {
    Map<String, Figure> single = new HashMap<>();
    Set<String> several = new HashSet<>(Set.of(Indicator.OTHER));
    for (Figure figure : figures) {
      Figure first = single.putIfAbsent(figure.indicator(), figure);
      boolean other = first != null && first.value().compareTo(figure.value()) != 0;
      if (other || figure.approximate()) {
        several.add(figure.indicator());
      }
    }
    single.keySet().removeAll(several);
    return single;
  }

  private Optional<Finding> finding(Figure then, Figure now) {
    if (now.indicator().matches(STANDING)) {
      return Optional.empty();
    }
    if (then.value().compareTo(now.value()) == 0) {
      boolean telling = digits(now.value()) >= TELLING_DIGITS;
      return telling ? Optional.of(unchanged(now)) : Optional.empty();
    }
    return leaps(then.value(), now.value()) ? Optional.of(leap(then, now)) : Optional.empty();
  }

  private static int digits(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.stripTrailingZeros().precision();
  }

  private static boolean leaps(BigDecimal then, BigDecimal now) {
    BigDecimal less = then.min(now);
    return then.subtract(now).abs().compareTo(MUCH) >= 0
        && less.signum() > 0
        && then.max(now).divide(less, 2, RoundingMode.HALF_UP).compareTo(LEAP) >= 0;
  }

  private Finding unchanged(Figure now) {
    String message = "“%s”与上年报告的数字完全相同，请核对是不是沿用了上年的数据。".formatted(now.quote());
    return say(now, Severity.WARNING, message);
  }

  private Finding leap(Figure then, Figure now) {
    String message =
        "上年报告写的是“%s”，今年写“%s”，变化很大，请核对；属实的，可以在文中说明原因。".formatted(then.quote(), now.quote());
    return say(now, Severity.INFO, message);
  }

  private Finding say(Figure now, Severity severity, String message) {
    return new Finding(code(), severity, now.place(), now.quote(), message, null, null);
  }
}
