package cn.fazhi.report.core.quality;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.intake.Intake;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what the reader finds of parts and form lines against what a person found. */
final class PartsScore {

  /** Found and right, found and wrong, not found; explicit where a heading announces it. */
  static final class Count {
    int right;
    int wrong;
    int missed;
    int calledRightly;

    double precision() {
      return ratio(right, right + wrong);
    }

    double recall() {
      return ratio(right, right + missed);
    }

    double f1() {
      return ratio(2 * right, 2 * right + wrong + missed);
    }

    private static double ratio(int part, int whole) {
      return whole == 0 ? 1 : (double) part / whole;
    }
  }

  final Map<StatutoryPart, Count> parts = new EnumMap<>(StatutoryPart.class);
  final Map<String, Count> form = new LinkedHashMap<>();
  final Count all = new Count();
  final List<String> faults = new ArrayList<>();

  PartsScore(List<PartsCase> cases) {
    for (StatutoryPart kind : StatutoryPart.values()) {
      parts.put(kind, new Count());
    }
    for (String line : List.of("title", "unit", "year", "addressee", "number", "date")) {
      form.put(line, new Count());
    }
    cases.forEach(this::add);
  }

  private void add(PartsCase one) {
    Document document =
        Intake.read(one.text().getBytes(StandardCharsets.UTF_8), one.name()).document();
    Outline outline = Outline.of(document);
    parts(one, document, outline);
    form(one, "title", outline.title());
    form(one, "unit", outline.unit());
    form(one, "year", outline.year() == null ? null : outline.year().toString());
    form(one, "addressee", outline.addressee());
    form(one, "number", outline.documentNumber());
    form(one, "date", WrittenDay.of(outline.date()));
  }

  private void parts(PartsCase one, Document document, Outline outline) {
    List<PartSpan> left = new ArrayList<>(outline.parts());
    for (PartsCase.Place place : one.places()) {
      PartSpan found =
          left.stream()
              .filter(span -> span.kind() == place.kind() && place.at(text(document, span)))
              .findFirst()
              .orElse(null);
      Count count = parts.get(place.kind());
      if (found == null) {
        count.missed++;
        all.missed++;
        faults.add(one.name() + ": missed " + place.kind() + " at " + place.words());
        continue;
      }
      left.remove(found);
      count.right++;
      all.right++;
      boolean either = place.flag().matches("[?+]");
      boolean called = either || found.explicit() == place.flag().equals("!");
      count.calledRightly += called ? 1 : 0;
      all.calledRightly += called ? 1 : 0;
      if (!called) {
        faults.add(one.name() + ": " + place.kind() + " explicit is " + found.explicit());
      }
    }
    for (PartSpan span : left) {
      parts.get(span.kind()).wrong++;
      all.wrong++;
      faults.add(one.name() + ": wrong " + span.kind() + " at " + cut(text(document, span)));
    }
  }

  private void form(PartsCase one, String line, @Nullable String found) {
    String wanted = norm(one.form().getOrDefault(line, "-"));
    String given = found == null ? "-" : norm(found);
    Count count = form.get(line);
    boolean same =
        wanted.equals(given)
            || line.equals("unit") && given.length() >= 4 && wanted.endsWith(given);
    if (same) {
      count.right++;
    } else {
      count.wrong += given.equals("-") ? 0 : 1;
      count.missed += wanted.equals("-") ? 0 : 1;
      faults.add(one.name() + ": " + line + " is " + given + " not " + wanted);
    }
  }

  private static String norm(String text) {
    return PartsCase.bare(text).replaceAll("[：:]$", "").replace(',', '，');
  }

  private static String text(Document document, PartSpan span) {
    return document.block(span.firstBlock()).orElseThrow().text().substring(span.start());
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(24, text.length()));
  }
}
