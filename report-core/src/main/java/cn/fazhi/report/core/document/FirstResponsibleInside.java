package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;

import java.util.List;

/** Splits off a paragraph on the first responsible person that stands inside the measures. */
final class FirstResponsibleInside {
  private final Headings headings;
  private final List<Block> running;
  private final Borders borders;

  FirstResponsibleInside(Headings headings, Borders borders) {
    this.headings = headings;
    this.running = headings.running();
    this.borders = borders;
  }

  void add() {
    for (int i = 0; i < running.size(); i++) {
      if (borders.kindAt(i, 0) == MEASURES && opensWithIt(running.get(i))) {
        splitOff(i);
        return;
      }
    }
  }

  private boolean opensWithIt(Block block) {
    List<Sentences.Sentence> sentences = Sentences.of(block.text());
    return !sentences.isEmpty()
        && !headings.top(block)
        && PartWords.firstResponsible(sentences.get(0).text());
  }

  private void splitOff(int start) {
    int end = end(start);
    boolean goesOn = end < running.size() && borders.kindAt(end, 0) == MEASURES;
    if (goesOn && !borders.beginAt(end)) {
      borders.add(new Border(MEASURES, end, 0, null));
    }
    borders.add(new Border(FIRST_RESPONSIBLE, start, 0, null));
  }

  /** A heading takes with it what stands below it. */
  private int end(int start) {
    Block first = running.get(start);
    int end = start + 1;
    while (first.level() > 0
        && end < running.size()
        && headings.depth(running.get(end)) > headings.depth(first)) {
      end++;
    }
    return end;
  }
}
