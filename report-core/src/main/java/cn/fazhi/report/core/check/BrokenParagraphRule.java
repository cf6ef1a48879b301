package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds paragraphs that stop in the middle of a sentence and go on in the next one. */
final class BrokenParagraphRule implements Rule {
  private static final int LONGER_THAN_A_HEADING = 24;
  private static final Pattern UNFINISHED = Pattern.compile("[，、,]$");
  private static final Pattern OPEN_END = Pattern.compile("[\\u4e00-\\u9fff0-9A-Za-z“‘《（]$");
  private static final Pattern NEW_ITEM =
      Pattern.compile("^(?:[一二三四五六七八九十]{1,3}(?:是|要)|第[一二三四五六七八九十]|首先|其次|此外|下一步)");

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    List<Block> blocks =
        reading.document().blocks().stream().filter(block -> block.kind().running()).toList();
    for (int i = 0; i + 1 < blocks.size(); i++) {
      if (broken(blocks.get(i), blocks.get(i + 1))) {
        findings.add(finding(blocks.get(i)));
      }
    }
    return findings;
  }

  private static boolean broken(Block block, Block next) {
    String text = block.text().stripTrailing();
    boolean prose = block.kind() == BlockKind.PARAGRAPH || text.contains("。");
    boolean goesOn =
        next.kind() == BlockKind.PARAGRAPH
            && next.label().isEmpty()
            && !NEW_ITEM.matcher(next.text()).find();
    return block.kind() != BlockKind.TABLE
        && goesOn
        && (UNFINISHED.matcher(text).find()
            || prose && text.length() > LONGER_THAN_A_HEADING && OPEN_END.matcher(text).find());
  }

  private Finding finding(Block block) {
    int end = block.text().stripTrailing().length();
    Spot spot = new Spot(block, Math.max(block.label().length(), end - 8), end);
    return spot.say(this, Severity.WARNING, "这一段没有说完就断开了，请与下一段接上。");
  }
}
