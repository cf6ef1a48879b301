package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Search;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/**
 * Finds id numbers, private telephone numbers, bank cards, plates and mail addresses, and offers
 * them masked. Hotlines and the numbers of offices are public.
 */
final class PersonalDataRule implements Rule {
  private static final String D = "[0-9０-９]";
  private static final String GAP = "[ \\u3000\\u00a0\\-]?";
  private static final String NOT_AFTER = "(?<![0-9０-９A-Za-zＡ-Ｚ.])";

  private enum Kind {
    ID(
        NOT_AFTER + "(?:" + D + GAP + "){17}[0-9０-９XxＸｘ](?![0-9０-９A-Za-z])",
        Traits::digits,
        "身份证号",
        PersonalNumbers::id,
        n -> n.substring(0, 6) + "********" + n.substring(14)),
    OLD_ID(
        "(?:身份证|证件)[^0-9０-９。；]{0,12}+(?<number>" + D + "{15})(?!" + D + ")",
        Traits::digits,
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
        Traits::digits,
        "手机号码",
        number -> number.length() == 11,
        n -> n.substring(0, 3) + "****" + n.substring(7)),
    CARD(
        NOT_AFTER + D + "{4}(?:" + GAP + D + "{4}){3}(?:" + GAP + D + "{1,3})?(?!" + D + ")",
        Traits::digits,
        "银行卡号",
        PersonalNumbers::card,
        n -> n.substring(0, 4) + "*".repeat(n.length() - 8) + n.substring(n.length() - 4)),
    LANDLINE(
        "(?:家庭|住宅|宅|本人|个人|当事人|申请人|群众|村民)[^0-9０-９，。；]{0,4}(?:电话|座机)[^0-9０-９，。；]{0,4}"
            + "(?<number>(?:0[0-9]{2,3}[\\-－ ]?)?[2-8][0-9]{6,7})(?![0-9])",
        Traits::digits,
        "电话号码",
        number -> true,
        n -> n.substring(0, n.length() - 4) + "****"),
    PLATE(
        "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.． ]?"
            + "(?=[A-HJ-NP-Z0-9]{0,6}[0-9][A-HJ-NP-Z0-9]{0,6})[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])",
        Traits::capital,
        "车牌号",
        plate -> plate.chars().filter(Character::isDigit).count() >= 3,
        n -> n.substring(0, 2) + "****" + n.substring(n.length() - 1)),
    MAIL(
        "(?<![A-Za-z0-9._%+\\-])[A-Za-z0-9._%+\\-]{2,40}+@[A-Za-z0-9\\-]{1,30}(?:\\.[A-Za-z0-9\\-]{1,20}){1,4}",
        Traits::at,
        "电子邮箱",
        mail -> !mail.endsWith(".GOV.CN"),
        n -> n.charAt(0) + "***" + n.substring(n.indexOf('@')).toLowerCase(Locale.ROOT));

    private final Search pattern;
    private final Predicate<Traits> worthALook;
    private final String label;
    private final Predicate<String> genuine;
    private final UnaryOperator<String> masked;
    private final boolean named;

    Kind(
        String pattern,
        Predicate<Traits> worthALook,
        String label,
        Predicate<String> genuine,
        UnaryOperator<String> masked) {
      this.pattern = Search.of(pattern);
      this.worthALook = worthALook;
      this.label = label;
      this.genuine = genuine;
      this.masked = masked;
      this.named = pattern.contains("(?<number>");
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
    Traits traits = Traits.of(block.text());
    BitSet taken = new BitSet();
    for (Kind kind : Kind.values()) {
      if (!kind.worthALook.test(traits)) {
        continue;
      }
      for (Search.Hits hits = kind.pattern.hits(block.text()); hits.next(); ) {
        Matcher found = hits.match();
        int start = kind.named ? found.start("number") : found.start();
        Spot spot = new Spot(block, start, found.end());
        if (taken.get(start) || !kind.genuine.test(bare(spot.quote()))) {
          continue;
        }
        taken.set(start, found.end());
        findings.add(finding(kind, spot));
      }
    }
  }

  /**
   * What a text must have to be worth a look.
   *
   * @param digits whether seven stand together, give or take blanks and hyphens
   */
  private record Traits(boolean digits, boolean capital, boolean at) {
    static Traits of(String text) {
      boolean digits = false;
      boolean capital = false;
      int run = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9' || c >= '０' && c <= '９') {
          digits |= ++run == 7;
        } else if (" \u3000\u00a0-－".indexOf(c) < 0) {
          run = 0;
        }
        capital |= c >= 'A' && c <= 'Z';
      }
      return new Traits(digits, capital, text.indexOf('@') >= 0);
    }
  }

  private Finding finding(Kind kind, Spot spot) {
    String message = "这里像是个人的%s，报告要向社会公开，请删去，或者隐去中间几位。".formatted(kind.label);
    return spot.say(this, Severity.ERROR, message, kind.masked.apply(bare(spot.quote())));
  }

  private static String bare(String quote) {
    return Normalizer.normalize(quote, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[ \\-·•]", "");
  }
}
