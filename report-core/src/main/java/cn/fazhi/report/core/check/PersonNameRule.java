package cn.fazhi.report.core.check;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Enclosed;
import cn.fazhi.report.core.document.Search;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds names of persons where a case is told: of parties, offenders, petitioners, people helped.
 * Names of officials at their work are public and none of its business, masked ones are done with.
 */
final class PersonNameRule implements Rule {
  private static final String NAME = "(?<name>\\p{IsHan}{2,4}?)";

  /** What may follow a name; without it the characters are rather another word. */
  private static final String BEHIND =
      "(?=[，。；、：（(“,;]|$|等|与|和|诉|因|家(?:中|里|的|$)?|一家|夫妇|夫妻|父子|母子|兄弟|之间|不服|反映|反应|涉嫌|擅自|非法|违法|违规|私自|未经|以|在|到|向|被|的(?:违法|诉求|信访|申请|土地|房屋|宅基地|赔偿|工资)|申请|起诉|提起|提出|来访|上访|信访|作出|罚款|处以|进行|实施|工伤|交通|土地|宅基地|离婚|赡养|死亡|受伤|邻里|劳务|合同|户)";

  /** Who stands in front of the name. */
  private static final String PARTY =
      "(?:当事人|被?申请人|第三人|原告|被告|上诉人|被上诉人|被处罚人|被执行人|(?:违法)?行为人|(?:犯罪|违法)?嫌疑人|受害人|被害人|死者|伤者|信访人|上访人|来访人|投诉人|举报人"
          + "|矫正对象|矫正人员|帮教对象|刑满释放人员|吸毒人员|戒毒人员|患者|户主|业主|经营者|负责人系|驾驶员|司机|未成年人|申诉人|受援人)";

  private static final String FOLK =
      "(?:村民|居民|群众|农户|商户|贫困户|低保户|困难户|脱贫户|老人|学生|农民工|务工人员|村里的|信访户|上访户|养殖户|摊主|店主)";

  private static final Search AFTER_PARTY =
      Search.of("(?:" + PARTY + "|" + FOLK + ")[：:]?" + NAME + BEHIND);
  private static final Search SUES =
      Search.of(
          "(?:审结|受理|办理|应对|代理|包括|即|如|为|了|^|[，。；、：（(“])"
              + NAME
              + "(?:等\\d*人)?诉(?=[^，。；]{2,24}(?:政府|局|办事处|大队|委员会|管委会|公司|一案|案))");
  private static final Search BETWEEN =
      Search.of(
          "(?:调解|化解|处理|调处|解决|了|为|对|村|组|社区|^|[，。；、：（(“])"
              + NAME
              + "(?:与|和|同)(?<other>\\p{IsHan}{2,4}?)"
              + "(?=之间|两家|两户|家|二人|两人|的|因|土地|宅基地|邻里|债务|劳务|合同|婚姻|离婚|赡养|排水|通行|相邻|经济|房屋|山林|林地|租赁|借贷|买卖|损害|工资|交通|纠纷|矛盾|一案|争议)"
              + "(?=[^，。；]{0,14}(?:纠纷|矛盾|一案|争议))");
  private static final Search DISPUTED = Search.of("纠纷|矛盾|一案|争议");
  private static final Pattern MASKED = Pattern.compile("[某甲乙丙丁]");

  /** What nobody is called, and 和, which joins two nouns far more often than it begins a name. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "^和|有限|公司|部门|单位|机关|组织|企业|学校|社区|政府|平台|部队|家庭|人员|干部|职工|群众|居民|村民|游客|商户|学生|儿童|妇女|老人|家属|亲属|代表|委员|律师");

  private static final Set<String> WORDS = CommonWords.read();

  @Override
  public String code() {
    return "personal-data";
  }

  @Override
  public List<Finding> check(Reading reading) {
    Set<String> surnames =
        reading.background().lists().read(ListName.SURNAMES, PersonNameRule::surnames);
    List<Finding> findings = new ArrayList<>();
    for (Block block : reading.document().blocks()) {
      BitSet told = Enclosed.in(block.text(), "《》");
      check(block, AFTER_PARTY, surnames, told, findings);
      if (block.text().indexOf('诉') >= 0) {
        check(block, SUES, surnames, told, findings);
      }
      if (DISPUTED.in(block.text())) {
        check(block, BETWEEN, surnames, told, findings);
      }
    }
    return findings;
  }

  private static Set<String> surnames(List<ListLine> lines) {
    Set<String> surnames = new HashSet<>();
    lines.forEach(line -> surnames.addAll(line.words(0)));
    return surnames;
  }

  private void check(
      Block block, Search pattern, Set<String> surnames, BitSet told, List<Finding> findings) {
    Search.Hits hits = pattern.hits(block.text());
    while (hits.next()) {
      Matcher found = hits.match();
      hits.from(found.start() + 1);
      boolean both = pattern != BETWEEN || person(found.group("other"), surnames);
      if (both && person(found.group("name"), surnames) && !told.get(found.start("name"))) {
        say(block, found, "name", told, findings);
        if (pattern == BETWEEN) {
          say(block, found, "other", told, findings);
        }
      }
    }
  }

  private void say(Block block, Matcher found, String group, BitSet told, List<Finding> findings) {
    told.set(found.start(group), found.end(group));
    Spot spot = new Spot(block, found.start(group), found.end(group));
    String masked = spot.quote().charAt(0) + "某" + (spot.quote().length() > 2 ? "某" : "");
    findings.add(
        spot.say(this, Severity.ERROR, "这里像是个人的姓名，报告要向社会公开，请隐去，例如写成“" + masked + "”。", masked));
  }

  private static boolean person(String name, Set<String> surnames) {
    boolean word =
        WORDS.contains(name.substring(0, 2))
            || name.length() > 2 && WORDS.contains(name.substring(0, 3));
    boolean compound = name.length() >= 3 && surnames.contains(name.substring(0, 2));
    boolean single = name.length() <= 3 && surnames.contains(name.substring(0, 1));
    return !word
        && !MASKED.matcher(name).find()
        && !NOBODY.matcher(name).find()
        && (compound || single);
  }
}
