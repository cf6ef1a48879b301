package cn.fazhi.report.core.document;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who reports: "中梁镇", without the organs behind its name and without the province, city
 * and county before it.
 */
final class UnitName {
  private static final String ORGAN = "(?:党|中共|委员会|(?:人民)?政府(?!办)|工作委员会|工委|办事处|管理委员会|管委会|委(?!员|办))";

  /** What the title says behind the name: which year, and what about. */
  private static final Pattern BEHIND =
      Pattern.compile("20\\d\\d|二[〇○零ＯO0o]|关于|推进|落实|贯彻|履行|法治|依法|上半年|年度");

  private static final Pattern BEFORE =
      Pattern.compile("^(?:关于)?(?:报送|上报|呈报)?(?:20\\d\\d年度?)?(?:中共)?");

  private static final Pattern TOWNSHIP =
      Pattern.compile(
          "^(\\p{IsHan}+?(?:镇|乡|街道|苏木|农场|林场|牧场|开发区|园区|新区|示范区|度假区|高新区|经开区))(?=$|" + ORGAN + ")");

  private static final Pattern COUNTY =
      Pattern.compile("^(\\p{IsHan}{1,}?(?:省|市|区|县|旗|州|盟))(?=$|" + ORGAN + ")");

  private static final Pattern OFFICE =
      Pattern.compile("^(\\p{IsHan}{2,}(?:局|委员会|委|办公室|厅|中心|队|站|所|院|公司))$");

  /** Greedy, so that 杨市镇 keeps its 市: two characters must stay before the kind of unit. */
  private static final Pattern ABOVE_TOWNSHIP =
      Pattern.compile("^.*(?:省|自治区|市|区|县|旗|州|盟)(?=\\p{IsHan}{2,}(?:镇|乡|街道|苏木)$)");

  private static final Pattern ABOVE_COUNTY =
      Pattern.compile("^.*(?:省|自治区|市|州|盟)(?=\\p{IsHan}{2,}(?:区|县|市|旗)$)");

  private static final Pattern IN_BRACKETS = Pattern.compile("[（(【](\\p{IsHan}{2,20})[）)】]$");

  private static final String ACTS =
      "(?=坚持|深入|在|认真|党委|人民政府|党工委|办事处|管委会|紧|以|全面|严格|围绕|始终|高度|积极|立足|聚焦|扎实|持续|深化|切实|着力|大力|贯彻|落实|牢牢|不断)";

  private static final Pattern IN_PROSE =
      Pattern.compile("(?:^|[，,、。：])(\\p{IsHan}{2,8}?(?:镇|乡|街道|苏木|农场|开发区|县|区))" + ACTS);

  private static final Pattern IN_CONGRESS =
      Pattern.compile("在(\\p{IsHan}{2,12}?(?:市|区|县|旗))(?:第[\\p{IsHan}\\d]{1,4}届)?(?:人大|人民代表大会)");

  private static final Pattern NO_NAME =
      Pattern.compile(
          ".*(?:我|全|各|本|该|建制|每个|我们|一个)(?:镇|乡|街道|县|区|市)$|.*(?:城|乡)(?:镇|乡)$"
              + "|^.{0,2}(?:社|辖|山|城|市|园|景|小|地|校|片|厂|库|矿|灾|林|牧|老|郊|特|专|功能|试验|开发)区$|^.?(?:县|区|市)$");

  private static final Pattern ALONE = Pattern.compile("[\\p{IsHan}\\s]{4,30}");
  private static final int UNDER_TITLE = 3;

  private UnitName() {}

  static @Nullable String of(Document document) {
    return Stream.of(
            inTitle(document), inSignature(document), underTitle(document), inText(document))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String inTitle(Document document) {
    String title = FormLines.title(document);
    if (title == null) {
      return null;
    }
    String name = named(title);
    Matcher behind = IN_BRACKETS.matcher(title);
    return name == null && behind.find() ? named(behind.group(1)) : name;
  }

  private static @Nullable String inSignature(Document document) {
    return document.line(BlockKind.SIGNATURE).map(UnitName::named).orElse(null);
  }

  /** A line of its own between title and text. */
  private static @Nullable String underTitle(Document document) {
    return document.blocks().stream()
        .limit(UNDER_TITLE)
        .filter(block -> block.kind() == BlockKind.PARAGRAPH)
        .map(Block::text)
        .filter(line -> ALONE.matcher(line).matches())
        .map(UnitName::named)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String named(String line) {
    String bare = BEFORE.matcher(Digits.half(line).replaceAll("[\\s\\u3000]", "")).replaceFirst("");
    bare = BEHIND.split(bare, 2)[0];
    for (Pattern pattern : List.of(TOWNSHIP, COUNTY, OFFICE)) {
      Matcher matcher = pattern.matcher(bare);
      if (matcher.find() && aName(matcher.group(1), pattern == OFFICE)) {
        return withoutThoseAbove(matcher.group(1));
      }
    }
    return null;
  }

  private static boolean aName(String name, boolean office) {
    return office || !NO_NAME.matcher(name).matches();
  }

  private static @Nullable String inText(Document document) {
    return document.blocks().stream()
        .filter(block -> block.kind().running())
        .limit(4)
        .map(block -> Digits.half(block.text()).replaceAll("\\s", ""))
        .flatMap(
            text ->
                Stream.concat(
                    IN_CONGRESS.matcher(text).results(), IN_PROSE.matcher(text).results()))
        .map(found -> found.group(1))
        .filter(name -> !NO_NAME.matcher(name).matches())
        .map(UnitName::withoutThoseAbove)
        .findFirst()
        .orElse(null);
  }

  private static String withoutThoseAbove(String name) {
    String town = ABOVE_TOWNSHIP.matcher(name).replaceFirst("");
    return ABOVE_COUNTY.matcher(town).replaceFirst("");
  }
}
