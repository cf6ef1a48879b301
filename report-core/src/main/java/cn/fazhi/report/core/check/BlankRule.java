package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds blanks between Chinese characters, as line ends leave them behind. */
final class BlankRule implements Rule {
  /** Longer names of offices there are none. */
  private static final int NEAR = 40;

  /** What stands behind a blank as the next entry of a line, such as a telephone number. */
  private static final Pattern LABEL = Pattern.compile("[\\u4e00-\\u9fff]{2,6}[：:]");

  private final List<Wanted> blanks =
      List.of(
          Wanted.of(
              "(?<=([\\u4e00-\\u9fff]))[ \\u3000\\u00a0]{1,20}+(?=([\\u4e00-\\u9fff]))",
              "“”",
              this::blank));

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, BlankRule::reads, blanks);
  }

  private static boolean reads(Block block) {
    return block.kind().running() && block.kind() != BlockKind.TABLE
        || block.kind() == BlockKind.TITLE;
  }

  private @Nullable Finding blank(Block block, Matcher found, boolean list) {
    String text = block.text();
    if (block.kind() == BlockKind.TITLE && betweenOffices(text, found)) {
      return null;
    }
    if (LABEL.matcher(text).region(found.end(), text.length()).lookingAt()) {
      return null;
    }
    String joined = list ? null : found.group(1) + found.group(2);
    String message = list ? "中文之间有空格，请补上标点或删去空格。" : "中文之间多了空格，请删去。";
    return new Spot(block, found.start() - 1, found.end() + 1)
        .say(this, Severity.WARNING, message, joined);
  }

  /** Two offices that issue a paper together stand side by side in its title. */
  private static boolean betweenOffices(String text, Matcher found) {
    String before = text.substring(Math.max(0, found.start() - NEAR), found.start());
    String after = text.substring(found.end(), Math.min(text.length(), found.end() + NEAR));
    return before.matches(".*(?:委员会|工委|党委)") && after.matches("[^关]*(?:政府|办事处|管委会|委员会).*");
  }
}
