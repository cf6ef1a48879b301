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

  private static final Pattern ITEM = Pattern.compile("^[一二三四五六七八九十]{1,2}是(?:要)?");
  private static final Pattern COMPLAINT = Pattern.compile("还存在|仍存在|有待|不够");

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
      runIn(NEXT_PLAN, afterShortcomings()).or(this::nextPlan).ifPresent(borders::add);
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
          && maySpeakOf(kind, i, 0)) {
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
        if (at.isEmpty() || !maySpeakOf(SHORTCOMINGS, i, sentence.start() + at.getAsInt())) {
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

  private boolean maySpeakOf(StatutoryPart sought, int block, int offset) {
    StatutoryPart kind = borders.kindAt(block, offset);
    return sought == SHORTCOMINGS
        ? kind == MEASURES || kind == FIRST_RESPONSIBLE
        : kind != null && kind != StatutoryPart.OTHER;
  }

  private int afterShortcomings() {
    return borders.lack(SHORTCOMINGS)
        ? Math.max(0, headings.lastTheme())
        : borders.firstBlock(SHORTCOMINGS);
  }

  private Optional<Border> nextPlan() {
    int from = afterShortcomings();
    List<Border> cues = cues(from);
    if (cues.isEmpty()) {
      return turnInCombinedSection();
    }
    int lastWanting = lastWanting(from);
    List<Border> behind =
        borders.lack(SHORTCOMINGS)
            ? List.of()
            : cues.stream().filter(cue -> cue.block() >= lastWanting).toList();
    return behind.stream()
        .filter(cue -> !listed(running.get(cue.block())))
        .findFirst()
        .or(() -> behind.stream().findFirst())
        .or(() -> Optional.of(cues.get(cues.size() - 1)));
  }

  /** Sentences that look ahead, without those on one shortcoming among several in a paragraph. */
  private List<Border> cues(int from) {
    List<Border> cues = new ArrayList<>();
    for (int i = from; i < running.size(); i++) {
      int complaints = lastButOneComplaint(running.get(i).text());
      for (Sentences.Sentence sentence : Sentences.of(running.get(i).text())) {
        if (Cues.nextPlan(sentence.text(), year)
            && maySpeakOf(NEXT_PLAN, i, sentence.start())
            && (borders.lack(SHORTCOMINGS) || sentence.start() > complaints)) {
          cues.add(new Border(NEXT_PLAN, i, sentence.start(), null));
        }
      }
    }
    return cues;
  }

  /** The last item that names a shortcoming; the plan comes after all of them. */
  private int lastWanting(int from) {
    int last = from;
    for (int i = from; i < running.size(); i++) {
      String item = item(running.get(i));
      if (listed(running.get(i))
          && maySpeakOf(NEXT_PLAN, i, 0)
          && Cues.negative(item)
          && !Cues.future(item)) {
        last = i;
      }
    }
    return last;
  }

  private static boolean listed(Block block) {
    return block.level() > 0 || ITEM.matcher(block.text()).lookingAt();
  }

  private static String item(Block block) {
    return ITEM.matcher(Sentences.headingOf(block)).replaceFirst("");
  }

  /** Each shortcoming may be followed by what will be done about it; the plan comes after all. */
  private static int lastButOneComplaint(String text) {
    int lastButOne = -1;
    int last = -1;
    Matcher found = COMPLAINT.matcher(text);
    while (found.find()) {
      lastButOne = last;
      last = found.start();
    }
    return lastButOne;
  }

  /** Under "问题及下一步安排" the items turn from what is wanting to what will be done. */
  private Optional<Border> turnInCombinedSection() {
    boolean wanting = false;
    boolean combined = false;
    for (int i = 0; i < running.size(); i++) {
      Block block = running.get(i);
      if (headings.top(block)) {
        combined = headings.kinds(block).indexOf(NEXT_PLAN) > 0;
        wanting = false;
        continue;
      }
      String heading = item(block);
      if (combined && wanting && Cues.future(heading)) {
        return Optional.of(new Border(NEXT_PLAN, i, 0, null));
      }
      for (Sentences.Sentence sentence : Sentences.of(block.text())) {
        if (combined && wanting && Cues.willDo(sentence.text())) {
          return Optional.of(new Border(NEXT_PLAN, i, sentence.start(), null));
        }
        wanting |= combined && Cues.negative(sentence.text());
      }
    }
    return Optional.empty();
  }
}
