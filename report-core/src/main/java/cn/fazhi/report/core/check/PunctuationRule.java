package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * Finds doubled punctuation, half-width punctuation in Chinese prose and a comma before a bracket.
 */
final class PunctuationRule implements Rule {
  private static final int AT_MOST = 30;
  private static final String HAN = "[\\u4e00-\\u9fff”》）%％]";
  private static final Map<String, String> FULL_WIDTH =
      Map.of(",", "，", ";", "；", ":", "：", "?", "？", "!", "！", ".", "。", "<", "〈", ">", "〉");

  private final List<Wanted> marks =
      List.of(
          Wanted.of(
              "([。，、；：？！])\\1{1,9}+|[，、；：][。，、；：]|。[，、；：]",
              (block, found) -> finding(block, found, "标点重复，请只留一个。", mended(found.group()))),
          Wanted.of(
              "(?=[,;:?!.<>])(?:(?<=%1$s)[,;:?!](?=[\\u4e00-\\u9fff“《（]|$)|(?<=[\\u4e00-\\u9fff])\\.(?=[\\u4e00-\\u9fff]|$)|[<>](?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff）])>)"
                  .formatted(HAN),
              this::halfWidth),
          Wanted.of(
              "[，、；](?=[（(](?![一二三四五六七八九十0-9]{1,3}[）)])[^）)]{0,40})",
              (block, found) -> finding(block, found, "括号前面不用标点，请删去。", "")));

  @Override
  public String code() {
    return "residue";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = Wanted.in(reading, block -> true, marks);
    return findings.size() > AT_MOST ? findings.subList(0, AT_MOST) : findings;
  }

  private Finding halfWidth(Block block, Matcher found) {
    String full = FULL_WIDTH.getOrDefault(found.group(), found.group());
    return finding(block, found, "中文里用了半角标点，请改成“" + full + "”。", full);
  }

  private Finding finding(Block block, Matcher found, String message, String suggestion) {
    return Spot.of(block, found).say(this, Severity.WARNING, message, suggestion);
  }

  /** The mark that ends the sentence wins. */
  private static String mended(String marks) {
    return marks.contains("。") ? "。" : marks.substring(0, 1);
  }
}
