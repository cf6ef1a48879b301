package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;
import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds the borders of parts that have no heading of their own. */
final class Inferred {
  private static final int LONG_PROSE = 300;
  private static final Pattern RUN_IN =
      Pattern.compile("^((?!.*?(?:主要[是有]|如下|以下))[^，,。：:；]{3,20})[：:。](?=.)");

  private final Headings headings;
  private final List<Block> running;
  private final @Nullable Integer year;
  private final Borders borders;

  Inferred(Headings headings, List<Border> found, @Nullable Integer year) {
    this.headings = headings;
    this.running = headings.running();
    this.year = year;
    this.borders = new Borders(found);
  }

  List<Border> complete() {
    addMeasures();
    if (borders.lack(SHORTCOMINGS)) {
      runIn(SHORTCOMINGS, Math.max(0, headings.lastTheme()))
          .or(this::shortcomings)
          .ifPresent(borders::add);
    }
    if (borders.lack(NEXT_PLAN)) {
      PlanWithoutHeading plan = new PlanWithoutHeading(headings, borders, year);
      runIn(NEXT_PLAN, plan.from()).or(plan::find).ifPresent(borders::add);
    }
    if (borders.lack(FIRST_RESPONSIBLE)) {
      new FirstResponsibleInside(headings, borders).add();
    }
    return borders.all();
  }

  /** Prose before the first border that is more than an introduction tells of measures. */
  private void addMeasures() {
    if (!borders.lack(MEASURES)) {
      return;
    }
    int end = borders.all().isEmpty() ? running.size() : borders.all().get(0).block();
    int start = afterIntroduction(end);
    int length = running.subList(start, end).stream().mapToInt(b -> b.text().length()).sum();
    boolean sections = running.subList(start, end).stream().anyMatch(b -> b.level() > 0);
    if (end > start && (borders.all().isEmpty() || sections || length > LONG_PROSE)) {
      borders.add(new Border(MEASURES, start, 0, null));
    }
  }

  private int afterIntroduction(int end) {
    for (int i = 0; i < Math.min(3, end); i++) {
      if (running.get(i).text().matches("(?s).*(?:如下|以下|如次)[^。]{0,12}[：:。]$")) {
        return i + 1 < end ? i + 1 : i;
      }
    }
    return end > 2 ? 1 : 0;
  }

  /** "存在的问题：一是…" is a heading that its text follows on the same line. */
  private Optional<Border> runIn(StatutoryPart kind, int from) {
    for (int i = from; i < running.size(); i++) {
      Matcher name = RUN_IN.matcher(running.get(i).text());
      if (running.get(i).level() == 0
          && name.lookingAt()
          && PartWords.weigh(name.group(1), year).plainly(kind)
          && borders.maySpeakOf(kind, i, 0)) {
        return Optional.of(new Border(kind, i, 0, name.group(1)));
      }
    }
    return Optional.empty();
  }

  private Optional<Border> shortcomings() {
    List<Border> passing = new ArrayList<>();
    for (int i = Math.max(0, headings.lastTheme()); i < running.size(); i++) {
      for (Sentences.Sentence sentence : Sentences.of(running.get(i).text())) {
        OptionalInt at = Cues.shortcomings(sentence.text());
        if (at.isEmpty()
            || !borders.maySpeakOf(SHORTCOMINGS, i, sentence.start() + at.getAsInt())) {
          continue;
        }
        Border border = new Border(SHORTCOMINGS, i, sentence.start() + at.getAsInt(), null);
        if (Cues.announced(sentence.text())) {
          return Optional.of(border);
        }
        passing.add(border);
      }
    }
    return passing.isEmpty() ? Optional.empty() : Optional.of(passing.get(passing.size() - 1));
  }
}
