package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds doubled punctuation, half-width punctuation in Chinese prose and a comma before a bracket.
 */
final class PunctuationRule implements Rule {
  private static final int AT_MOST = 30;
  private static final String HAN = "[\\u4e00-\\u9fff”》）%％]";
  private static final Pattern DOUBLED =
      Pattern.compile("([。，、；：？！])\\1{1,9}+|[，、；：][。，、；：]|。[，、；：]");
  private static final Pattern HALF_WIDTH =
      Pattern.compile(
          "(?=[,;:?!.<>])(?:(?<=%1$s)[,;:?!](?=[\\u4e00-\\u9fff“《（]|$)|(?<=[\\u4e00-\\u9fff])\\.(?=[\\u4e00-\\u9fff]|$)|[<>](?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff）])>)"
              .formatted(HAN));
  private static final Pattern BEFORE_BRACKET = Pattern.compile("[，、；](?=[（(][^）)]{0,40})");
  private static final Map<String, String> FULL_WIDTH =
      Map.of(",", "，", ";", "；", ":", "：", "?", "？", "!", "！", ".", "。", "<", "〈", ">", "〉");

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    reading.document().blocks().forEach(block -> check(block, findings));
    return findings.size() > AT_MOST ? findings.subList(0, AT_MOST) : findings;
  }

  private void check(Block block, List<Finding> findings) {
    Matcher doubled = DOUBLED.matcher(block.text());
    while (doubled.find()) {
      findings.add(finding(block, doubled, "标点重复，请只留一个。", mended(doubled.group())));
    }
    Matcher half = HALF_WIDTH.matcher(block.text());
    while (half.find()) {
      String full = FULL_WIDTH.get(half.group());
      findings.add(finding(block, half, "中文里用了半角标点，请改成“" + full + "”。", full));
    }
    Matcher bracket = BEFORE_BRACKET.matcher(block.text());
    while (bracket.find()) {
      findings.add(finding(block, bracket, "括号前面不用标点，请删去。", ""));
    }
  }

  private Finding finding(Block block, Matcher found, String message, String suggestion) {
    return Spot.of(block, found).say(this, Severity.WARNING, message, suggestion);
  }

  /** The mark that ends the sentence wins. */
  private static String mended(String marks) {
    return marks.contains("。") ? "。" : marks.substring(0, 1);
  }
}
