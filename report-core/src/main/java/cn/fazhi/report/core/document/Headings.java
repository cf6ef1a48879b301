package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads the parts that headings announce, on the top level and one below. */
final class Headings {
  private static final int NONE = 9;

  /** Items numbered 1. in a text that has nothing above them are a list, not its sections. */
  private static final int DEEPEST_TOP = 2;

  private static final Pattern INTRODUCTION =
      Pattern.compile("(?:\\p{IsHan}{0,8}[镇乡县区局]|街道)?(?:基本)?(?:基本情况|概况|[镇乡县区]情(?:概况|简介)?)");

  private final List<Block> running;
  private final @Nullable Integer year;
  private final boolean unnumberedTop;
  private final int top;
  private final Map<Integer, StatutoryPart> sections = new TreeMap<>();
  private final Map<Block, Evidence> weighed = new IdentityHashMap<>();
  private final Set<StatutoryPart> onTop;
  private @Nullable StatutoryPart section;
  private @Nullable StatutoryPart current;

  Headings(List<Block> running, @Nullable Integer year) {
    this.running = running;
    this.year = year;
    this.unnumberedTop = running.stream().filter(this::namesPartUnnumbered).count() >= 2;
    int least = running.stream().mapToInt(this::depth).min().orElse(NONE);
    this.top = least <= DEEPEST_TOP ? least : NONE;
    readSections();
    this.onTop = announcedOnTop();
  }

  List<Block> running() {
    return running;
  }

  /**
   * Index of the last top-level heading that names no part, -1 where there is none. Where numbers
   * begin anew, a list has begun that belongs to the text.
   */
  int lastTheme() {
    int last = -1;
    int number = 0;
    for (int section : sections.keySet()) {
      if (!kinds(running.get(section)).isEmpty()) {
        continue;
      }
      Block theme = running.get(section);
      int next = Numbering.of(theme.label()).map(Numbering::number).orElse(number + 1);
      if (next <= number) {
        break;
      }
      number = next;
      last = section;
    }
    return last;
  }

  /**
   * 1 to 4, or a great number for body text; numbers below unnumbered headings count one deeper.
   */
  int depth(Block block) {
    if (block.level() == 0) {
      return NONE;
    }
    return unnumberedTop && !block.label().isEmpty() ? block.level() + 1 : block.level();
  }

  boolean top(Block block) {
    return top < NONE && depth(block) == top;
  }

  List<StatutoryPart> kinds(Block block) {
    return evidence(block).announced();
  }

  private Evidence evidence(Block block) {
    return weighed.computeIfAbsent(
        block, unread -> PartWords.weigh(Sentences.headingOf(unread), year));
  }

  List<Border> borders() {
    List<Border> borders = new ArrayList<>();
    for (int i = 0; i < running.size(); i++) {
      Block block = running.get(i);
      StatutoryPart before = current;
      boolean named = top(block) ? enterSection(block, i) : enterSubsection(block);
      if (current != null && (current != before || named)) {
        borders.add(new Border(current, i, 0, named ? Sentences.shown(block) : null));
      }
    }
    return borders;
  }

  private void readSections() {
    List<Integer> tops =
        IntStream.range(0, running.size()).filter(i -> top(running.get(i))).boxed().toList();
    List<Integer> places = tops.subList(introduces(tops) ? 1 : 0, tops.size());
    List<StatutoryPart> parts =
        Sections.of(
            places.stream().map(i -> evidence(running.get(i))).toList(),
            places.stream().map(i -> Sentences.headingOf(running.get(i))).toList());
    for (int i = 0; i < parts.size(); i++) {
      sections.put(places.get(i), parts.get(i));
    }
  }

  /** 一、基本情况, in front of 二、工作举措, tells how large the place is: that is no part. */
  private boolean introduces(List<Integer> tops) {
    return tops.size() > 2
        && INTRODUCTION.matcher(Sentences.headingOf(running.get(tops.get(0)))).matches()
        && kinds(running.get(tops.get(1))).contains(StatutoryPart.MEASURES)
        && IntStream.range(tops.get(0) + 1, tops.get(1)).noneMatch(i -> running.get(i).level() > 0);
  }

  private boolean enterSection(Block block, int index) {
    section = sections.get(index);
    current = section;
    return section != null && evidence(block).of(section) > 0;
  }

  private boolean enterSubsection(Block block) {
    if (depth(block) != top + 1 || section == null) {
      return false;
    }
    StatutoryPart own =
        kinds(block).stream()
            .filter(kind -> mayBegin(kind) && evidence(block).plainly(kind))
            .findFirst()
            .orElse(null);
    current = own != null ? own : section;
    return own != null;
  }

  private boolean mayBegin(StatutoryPart kind) {
    if (onTop.contains(kind) || section == null) {
      return false;
    }
    return switch (section) {
      case MEASURES -> kind != StatutoryPart.MEASURES;
      case FIRST_RESPONSIBLE ->
          kind == StatutoryPart.SHORTCOMINGS || kind == StatutoryPart.NEXT_PLAN;
      case SHORTCOMINGS -> kind == StatutoryPart.NEXT_PLAN;
      case NEXT_PLAN, OTHER -> false;
    };
  }

  /** Only what a top-level heading names first: of a combined heading the rest may follow below. */
  private Set<StatutoryPart> announcedOnTop() {
    Set<StatutoryPart> kinds = new TreeSet<>();
    sections.forEach(
        (index, kind) -> {
          if (evidence(running.get(index)).of(kind) > 0) {
            kinds.add(kind);
          }
        });
    return kinds;
  }

  private boolean namesPartUnnumbered(Block block) {
    return block.kind() == BlockKind.HEADING
        && block.level() == 1
        && block.label().isEmpty()
        && !kinds(block).isEmpty();
  }
}
