package cn.fazhi.report.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the parts that headings announce, on the top level and one below. */
final class Headings {
  private static final int NONE = 9;

  /** Items numbered 1. in a text that has nothing above them are a list, not its sections. */
  private static final int DEEPEST_TOP = 2;

  private final List<Block> running;
  private final @Nullable Integer year;
  private final boolean unnumberedTop;
  private final int top;
  private final Set<Integer> themes = new TreeSet<>();
  private final Set<StatutoryPart> onTop;
  private @Nullable StatutoryPart section;
  private @Nullable StatutoryPart current;

  Headings(List<Block> running, @Nullable Integer year) {
    this.running = running;
    this.year = year;
    this.unnumberedTop = running.stream().filter(this::namesPartUnnumbered).count() >= 2;
    int least = running.stream().mapToInt(this::depth).min().orElse(NONE);
    this.top = least <= DEEPEST_TOP ? least : NONE;
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
    for (int theme : themes) {
      int next = Numbering.of(running.get(theme).label()).map(Numbering::number).orElse(number + 1);
      if (next <= number) {
        break;
      }
      number = next;
      last = theme;
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
    return PartWords.of(Sentences.headingOf(block), year);
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

  private boolean enterSection(Block block, int index) {
    List<StatutoryPart> kinds = kinds(block);
    if (kinds.isEmpty()) {
      themes.add(index);
      section = theme(block);
    } else {
      section = kinds.get(0);
    }
    current = section;
    return !kinds.isEmpty();
  }

  /** A theme as a heading tells of work done, unless the part before goes on. */
  private StatutoryPart theme(Block block) {
    if (section == null || section == StatutoryPart.FIRST_RESPONSIBLE) {
      return StatutoryPart.MEASURES;
    }
    boolean future = Cues.future(Sentences.headingOf(block));
    return section == StatutoryPart.SHORTCOMINGS && future ? StatutoryPart.NEXT_PLAN : section;
  }

  private boolean enterSubsection(Block block) {
    if (depth(block) != top + 1 || section == null) {
      return false;
    }
    StatutoryPart own =
        kinds(block).stream()
            .filter(kind -> mayBegin(kind) && clearly(kind, block))
            .findFirst()
            .orElse(null);
    current = own != null ? own : section;
    return own != null;
  }

  private static boolean clearly(StatutoryPart kind, Block block) {
    return kind != StatutoryPart.SHORTCOMINGS
        || PartWords.clearlyShortcomings(Sentences.headingOf(block));
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
    running.stream()
        .filter(this::top)
        .forEach(block -> kinds(block).stream().findFirst().ifPresent(kinds::add));
    return kinds;
  }

  private boolean namesPartUnnumbered(Block block) {
    return block.kind() == BlockKind.HEADING
        && block.level() == 1
        && block.label().isEmpty()
        && !kinds(block).isEmpty();
  }
}
