package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds stray Latin words in Chinese prose. Short words in capitals are abbreviations; addresses
 * and what is listed here is in common use.
 */
final class LatinRule implements Rule {
  private static final Search CHINESE = Search.of("[\\u4e00-\\u9fff]");
  private static final Pattern ABBREVIATION = Pattern.compile("[A-Z]{2,6}s?");
  private static final Set<String> COMMON =
      Set.of(
          ("app ai vr ar word excel ppt pdf wps wifi wi fi vlog logo email qq ktv wto deepseek chatgpt"
                  + " office windows html plus pro online and km kg mm cm ml mg hz kv kw kwh mw iot pk"
                  + " cosplay mini diy no ph pm tv dna pos etc")
              .split(" "));

  private final List<Wanted> words =
      List.of(
          Wanted.of(
              "(?<![A-Za-z0-9_/.@:\\-])[A-Za-z]{2,40}+(?![A-Za-z0-9_@]|[.:/][A-Za-z0-9/])",
              this::stray));

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, block -> CHINESE.in(block.text()), words);
  }

  private @Nullable Finding stray(Block block, Matcher found) {
    String word = found.group();
    boolean known =
        ABBREVIATION.matcher(word).matches() || COMMON.contains(word.toLowerCase(Locale.ROOT));
    return known || residue(block, found) ? null : finding(Spot.of(block, found));
  }

  /** Bookmarks and fields are the business of {@link LeftoverRule}. */
  private static boolean residue(Block block, Matcher found) {
    return found.group().matches("bookmark|HYPERLINK|PAGEREF|MERGEFORMAT")
        || block.text().startsWith("[bookmark", Math.max(0, found.start() - 1));
  }

  private Finding finding(Spot spot) {
    boolean small = Character.isLowerCase(spot.quote().charAt(0));
    return spot.say(
        this,
        small ? Severity.ERROR : Severity.WARNING,
        "中文里夹着英文“" + spot.quote() + "”，像是录入或转换时留下的，请删去或改成中文。");
  }
}
