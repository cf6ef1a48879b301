package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the plan begins that has no heading: behind all that is wanting. */
final class PlanWithoutHeading {
  private static final Pattern ITEM = Pattern.compile("^[一二三四五六七八九十]{1,2}是(?:要)?");
  private static final Pattern COMPLAINT = Pattern.compile("还存在|仍存在|有待|不够");

  private final Headings headings;
  private final List<Block> running;
  private final Borders borders;
  private final @Nullable Integer year;

  PlanWithoutHeading(Headings headings, Borders borders, @Nullable Integer year) {
    this.headings = headings;
    this.running = headings.running();
    this.borders = borders;
    this.year = year;
  }

  int from() {
    return borders.lack(SHORTCOMINGS)
        ? Math.max(0, headings.lastTheme())
        : borders.firstBlock(SHORTCOMINGS);
  }

  Optional<Border> find() {
    int from = from();
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
            && borders.maySpeakOf(NEXT_PLAN, i, sentence.start())
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
          && borders.maySpeakOf(NEXT_PLAN, i, 0)
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
