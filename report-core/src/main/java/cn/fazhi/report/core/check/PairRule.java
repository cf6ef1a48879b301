package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Finds quotation marks and brackets that stand alone in their paragraph. */
final class PairRule implements Rule {
  private static final String OPEN = "“‘《（【〔";
  private static final String CLOSE = "”’》）】〕";
  private static final Pattern ENUMERATION = Pattern.compile("[0-9０-９一二三四五六七八九十a-zA-Z①-⑳]$");

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    reading.document().blocks().forEach(block -> check(block, findings));
    return findings;
  }

  private void check(Block block, List<Finding> findings) {
    String text = block.text().replace('(', '（').replace(')', '）');
    Deque<Integer> open = new ArrayDeque<>();
    int[] waiting = new int[OPEN.length()];
    for (int i = block.label().length(); i < text.length(); i++) {
      char c = text.charAt(i);
      if (OPEN.indexOf(c) >= 0) {
        open.push(i);
        waiting[OPEN.indexOf(c)]++;
      } else if (CLOSE.indexOf(c) >= 0) {
        close(block, text, i, open, waiting, findings);
      }
    }
    open.forEach(
        at -> findings.add(finding(block, at, CLOSE.charAt(OPEN.indexOf(text.charAt(at))))));
  }

  /**
   * Closes the nearest mark of the kind; what was opened after it and not closed stands alone.
   *
   * @param waiting how many marks of each kind are open
   */
  private void close(
      Block block,
      String text,
      int at,
      Deque<Integer> open,
      int[] waiting,
      List<Finding> findings) {
    int kind = CLOSE.indexOf(text.charAt(at));
    char partner = OPEN.charAt(kind);
    if (waiting[kind] == 0) {
      boolean enumerates =
          partner == '（' && ENUMERATION.matcher(text.substring(Math.max(0, at - 1), at)).find();
      if (!enumerates) {
        findings.add(finding(block, at, partner));
      }
      return;
    }
    while (text.charAt(open.peek()) != partner) {
      int alone = open.pop();
      int other = OPEN.indexOf(text.charAt(alone));
      waiting[other]--;
      findings.add(finding(block, alone, CLOSE.charAt(other)));
    }
    open.pop();
    waiting[kind]--;
  }

  private Finding finding(Block block, int at, char missing) {
    Spot spot = new Spot(block, at, at + 1);
    String message = "符号 " + spot.quote() + " 没有成对，请补上 " + missing + " 或删去。";
    return spot.say(this, Severity.WARNING, message);
  }
}
