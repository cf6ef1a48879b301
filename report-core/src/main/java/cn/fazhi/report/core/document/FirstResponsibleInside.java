package cn.fazhi.report.core.document;

import static cn.fazhi.report.core.document.StatutoryPart.FIRST_RESPONSIBLE;
import static cn.fazhi.report.core.document.StatutoryPart.MEASURES;

import java.util.List;
import java.util.regex.Pattern;

/** Splits off a paragraph on the first responsible person that stands inside the measures. */
final class FirstResponsibleInside {
  private static final Pattern HEADS =
      Pattern.compile("第一责任人|主要负责|主要领导|书记|镇长|乡长|主任|局长|县长|区长|带头|亲自|述法");

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

  /** Its first sentence speaks of it, or the one behind a heading that runs in and what follows. */
  private boolean opensWithIt(Block block) {
    List<Sentences.Sentence> sentences = Sentences.of(block.text());
    if (sentences.isEmpty() || headings.top(block)) {
      return false;
    }
    if (PartWords.firstResponsible(sentences.get(0).text())) {
      return true;
    }
    return block.runInEnd() > 0
        && sentences.size() > 1
        && PartWords.firstResponsible(sentences.get(1).text())
        && about(block.text().substring(block.runInEnd()), sentences);
  }

  /** Most of the paragraph must speak of the heads, not of the office's other work. */
  private static boolean about(String text, List<Sentences.Sentence> sentences) {
    int heads = 0;
    for (Sentences.Sentence sentence : sentences.subList(1, sentences.size())) {
      heads += HEADS.matcher(sentence.text()).find() ? sentence.text().length() : 0;
    }
    return heads * 2 > text.length();
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
