package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds id numbers, mobile numbers and bank cards, and offers them masked. */
final class PersonalDataRule implements Rule {
  private static final String D = "[0-9０-９]";
  private static final String GAP = "[ \\u3000\\u00a0\\-]?";
  private static final String NOT_AFTER = "(?<![0-9０-９A-Za-zＡ-Ｚ.])";

  private enum Kind {
    ID(
        NOT_AFTER + "(?:" + D + GAP + "){17}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])",
        "身份证号",
        PersonalNumbers::id,
        n -> n.substring(0, 6) + "********" + n.substring(14)),
    OLD_ID(
        "(?:身份证|证件)[^0-9０-９。；]{0,12}+(?<number>" + D + "{15})(?!" + D + ")",
        "身份证号",
        PersonalNumbers::oldId,
        n -> n.substring(0, 6) + "******" + n.substring(12)),
    MOBILE(
        NOT_AFTER
            + "[1１][3-9３-９]"
            + D
            + GAP
            + D
            + "{4}"
            + GAP
            + D
            + "{4}(?!"
            + D
            + "|\\s?[元万亿件次人户米吨])",
        "手机号码",
        number -> number.length() == 11,
        n -> n.substring(0, 3) + "****" + n.substring(7)),
    CARD(
        NOT_AFTER + D + "{4}(?:" + GAP + D + "{4}){3}(?:" + GAP + D + "{1,3})?(?!" + D + ")",
        "银行卡号",
        PersonalNumbers::card,
        n -> n.substring(0, 4) + "*".repeat(n.length() - 8) + n.substring(n.length() - 4));

    private final Pattern pattern;
    private final String label;
    private final Predicate<String> genuine;
    private final UnaryOperator<String> masked;

    Kind(String pattern, String label, Predicate<String> genuine, UnaryOperator<String> masked) {
      this.pattern = Pattern.compile(pattern);
      this.label = label;
      this.genuine = genuine;
      this.masked = masked;
    }
  }

  @Override
  public String code() {
    return "personal-data";
  }

  @Override
  public List<Finding> check(Reading reading) {
    List<Finding> findings = new ArrayList<>();
    reading.document().blocks().forEach(block -> check(block, findings));
    return findings;
  }

  private void check(Block block, List<Finding> findings) {
    BitSet taken = new BitSet();
    for (Kind kind : Kind.values()) {
      Matcher found = kind.pattern.matcher(block.text());
      while (found.find()) {
        int start = kind == Kind.OLD_ID ? found.start("number") : found.start();
        Spot spot = new Spot(block, start, found.end());
        if (taken.get(start) || !kind.genuine.test(bare(spot.quote()))) {
          continue;
        }
        taken.set(start, found.end());
        findings.add(finding(kind, spot));
      }
    }
  }

  private Finding finding(Kind kind, Spot spot) {
    String message = "这里像是个人的%s，报告要向社会公开，请删去，或者隐去中间几位。".formatted(kind.label);
    return spot.say(this, Severity.ERROR, message, kind.masked.apply(bare(spot.quote())));
  }

  private static String bare(String quote) {
    return Normalizer.normalize(quote, Normalizer.Form.NFKC).toUpperCase().replaceAll("[ \\-]", "");
  }
}
