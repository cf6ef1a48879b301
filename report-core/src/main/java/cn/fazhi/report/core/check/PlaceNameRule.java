package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Enclosed;
import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds another township's or county's name where the text speaks of the unit itself: as the one
 * that acts, or before an office that only the unit has. Visits, neighbours, courts and firms are
 * named after other places with good reason.
 */
final class PlaceNameRule implements Rule {
  private static final int NEAR = 12;

  /** Where a name of one to six characters ends; 乡 of 乡镇 ends none. */
  private static final Search END = Search.of("(?:镇|乡(?!镇|村|亲|土|情|愁|贤|音|风|道|里|邻)|街道|苏木|[县区旗市])");

  private static final Pattern TOWN_OFFICE =
      Pattern.compile(
          "^(?:党委|党工委|人民政府|政府|办事处|党政|人大主席团|人大|纪委|司法所|派出所|综合行政执法|综合执法|综治中心"
              + "|平安法治办|党政办|党群服务|便民服务|机关|领导班子|班子|干部职工|法治政府建设|法治建设|依法行政)");

  private static final Pattern COUNTY_OFFICE =
      Pattern.compile("^(?:委(?!员会|托|派|任)|人民政府|政府|党委|依法治|全面依法治|司法局|人大常委会|政协)");

  private static final Pattern ACTS =
      Pattern.compile(
          "^(?:坚持|始终|紧紧|深入|认真|严格|积极|全面|高度|以|将|共|累计|持续|不断|切实|充分|着力|聚焦|围绕|通过|结合|按照|成立"
              + "|召开|组织|开展|推进|落实|加强|立足|坚决|牢固|健全|完善|强化|突出|扎实|大力|现有|辖|位于|地处|牢牢|主动|多措|法治)");

  private static final Pattern BORDER = Pattern.compile("(?:^|[，、。；：！？“”（）\\s\\u3000,;:(])$");
  private static final Pattern LEADING =
      Pattern.compile(
          "(?:^|[，、。；：！？“”（）\\s\\u3000,;:(]|在|由|为|对|使|让|推动|推进|助力|中共|经|按照|根据|落实|围绕|结合|全|报|向|受|了|对照|[省市县区州盟旗])$");
  private static final Pattern ABROAD =
      Pattern.compile(
          "(?:与|和|同|跟|及|联合|会同|协同|协助|配合|赴|到|前往|去|往|至|从|来自|学习|借鉴|考察|观摩|参观|交流|邻近|毗邻|相邻|周边|跨|外地|对接|接壤|籍|参照|移送|移交|抽调|邀请|对口|帮扶)[^，。；]{0,8}$");
  private static final Pattern HERE = Pattern.compile("(?:在|推动)$");
  private static final Pattern OTHERS_THING =
      Pattern.compile(
          "^(?:路|大道|街(?!道)|桥|站|段|线|高速|河|水库|籍|人民法院|法院|检察院|人民检察院|公证|律师|医院|学校|小学|中学|银行|信用社|公司|村(?!民|委|级|居|干)|大学|集团)");

  @Override
  public String code() {
    return "place-name";
  }

  @Override
  public List<Finding> check(Reading reading) {
    OwnPlaces own = OwnPlaces.of(reading);
    if (own.unit() == null) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Block block : reading.document().blocks()) {
      if (block.kind().running() && block.kind() != BlockKind.TABLE) {
        check(block, own, told, findings);
      }
    }
    return findings;
  }

  private void check(Block block, OwnPlaces own, Set<String> told, List<Finding> findings) {
    String text = block.text();
    BitSet cited = Enclosed.in(text, "《》“”（）()");
    Search.Hits ends = END.hits(text, block.label().length(), text.length());
    while (ends.next()) {
      Matcher end = ends.match();
      Spot spot = cited.get(end.end() - 1) ? null : name(block, end.end(), end.group(), own);
      if (spot != null && told.add(block.id().value() + spot.quote())) {
        findings.add(finding(spot, own));
      }
    }
  }

  /** The foreign name that ends there and stands where the unit's own belongs; null for none. */
  private static @Nullable Spot name(Block block, int end, String kind, OwnPlaces own) {
    String text = block.text();
    int floor = Math.max(block.label().length(), end - NEAR);
    String after = text.substring(end, Math.min(text.length(), end + NEAR));
    boolean town = !"县区旗市".contains(kind);
    int known = known(text, end, floor, own);
    if (known == 0 || OTHERS_THING.matcher(after).find()) {
      return null;
    }
    int start = end - known;
    String name = text.substring(start, end);
    String before = text.substring(Math.max(0, start - NEAR), start);
    boolean office = (town ? TOWN_OFFICE : COUNTY_OFFICE).matcher(after).find();
    boolean acts = town && BORDER.matcher(before).find() && ACTS.matcher(after).find();
    boolean here = town && HERE.matcher(before).find();
    return (town || own.complete())
            && (office && LEADING.matcher(before).find() || acts || here)
            && !ABROAD.matcher(before).find()
            && !own.own(name, stem(name, kind))
        ? new Spot(block, start, end)
        : null;
  }

  /** The length of a name that the district, its lists or the gazetteer know; 0 for none. */
  private static int known(String text, int end, int floor, OwnPlaces own) {
    int best = Gazetteer.shipped().endingAt(text, end, floor);
    for (String name : own.foreign()) {
      if (name.length() > best
          && name.length() <= end - floor
          && text.startsWith(name, end - name.length())) {
        best = name.length();
      }
    }
    for (String name : own.names()) {
      if (name.length() > best
          && name.length() <= end - floor
          && text.startsWith(name, end - name.length())) {
        return 0;
      }
    }
    return best;
  }

  private static String stem(String name, String kind) {
    return name.substring(0, name.length() - kind.length());
  }

  private Finding finding(Spot spot, OwnPlaces own) {
    String unit = own.unit();
    boolean town = !spot.quote().matches(".*[县区旗市]");
    String message =
        town
            ? "这里写的是“%s”，报送单位是“%s”，像是沿用了别处的文字，请核对。".formatted(spot.quote(), unit)
            : "这里写的是“%s”，“%s”不属于那里，像是沿用了别处的文字，请核对。".formatted(spot.quote(), unit);
    return spot.say(this, Severity.WARNING, message, town ? unit : null);
  }
}
