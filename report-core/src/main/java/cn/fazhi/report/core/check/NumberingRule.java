package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds numbers that are skipped or repeated and styles that are mixed within a level. A list may
 * start again under a new heading, or run on across headings.
 */
final class NumberingRule implements Rule {
  @Override
  public String code() {
    return "numbering";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Walk walk = new Walk();
    reading.document().blocks().stream().filter(b -> b.kind().running()).forEach(walk::step);
    return walk.findings;
  }

  /** The lists that are open while the document is walked through, the innermost on top. */
  private final class Walk {
    private final Deque<Numbered> open = new ArrayDeque<>();
    private final Map<String, Integer> ended = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private boolean fresh = true;

    void step(Block block) {
      Numbered label = Numbered.of(block.label());
      if (label != null) {
        step(block, label);
        fresh = false;
      } else if (block.kind() == BlockKind.HEADING) {
        fresh = true;
      }
    }

    private void step(Block block, Numbered label) {
      Numbered last = withStyle(label.style());
      if (last == null) {
        begin(block, label);
      } else {
        closeDownTo(last);
        open.pop();
        open.push(label);
        judge(block, label, last);
      }
    }

    private void judge(Block block, Numbered label, Numbered last) {
      boolean restarted = label.number() == 1 && fresh;
      if (restarted || label.number() == last.number() + 1) {
        return;
      }
      String expected = label.as(last.number() + 1);
      if (label.number() > last.number() + 1) {
        report(
            block,
            "编号从“%s”跳到“%s”，请核对是否缺了“%s”。"
                .formatted(last.as(last.number()), label.as(label.number()), expected),
            expected);
      } else {
        report(
            block,
            "编号“%s”重复或倒退，按顺序应为“%s”，请核对。".formatted(label.as(label.number()), expected),
            expected);
      }
    }

    /** A style that is not open: a list below, a run-on, or the level's list in another dress. */
    private void begin(Block block, Numbered label) {
      Integer before = ended.get(label.style());
      Numbered sibling = label.number() == 1 ? null : precededBy(label);
      if (label.number() == 1 || before != null && label.number() == before + 1) {
        open.push(label);
      } else if (sibling != null) {
        closeDownTo(sibling);
        open.pop();
        open.push(label);
        String same = sibling.as(label.number());
        report(
            block,
            "同一层级的编号样式不统一：前面用“%s”，这里用“%s”，请统一。"
                .formatted(sibling.as(sibling.number()), label.as(label.number())),
            same);
      } else {
        open.push(label);
        report(
            block,
            "编号从“%s”开始，前面没有“%s”，请核对。"
                .formatted(label.as(label.number()), label.as(label.number() - 1)),
            null);
      }
    }

    private @Nullable Numbered withStyle(String style) {
      return open.stream().filter(list -> list.style().equals(style)).findFirst().orElse(null);
    }

    /** The open list this label would go on if it were dressed alike; brackets go with brackets. */
    private @Nullable Numbered precededBy(Numbered label) {
      return open.stream()
          .filter(list -> list.number() == label.number() - 1)
          .min(Comparator.comparing(list -> list.bracketed() != label.bracketed()))
          .orElse(null);
    }

    private void closeDownTo(Numbered list) {
      while (open.peek() != list) {
        Numbered closed = open.pop();
        ended.put(closed.style(), closed.number());
      }
    }

    private void report(Block block, String message, @Nullable String suggestion) {
      Spot spot = new Spot(block, 0, block.label().stripTrailing().length());
      findings.add(spot.say(NumberingRule.this, Severity.WARNING, message, suggestion));
    }
  }
}
