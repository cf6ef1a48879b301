package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds counts written in Chinese numerals ("一名", "召开三次", "百分之九十五"), only where they count: most
 * numerals in these texts belong to set phrases (三项制度, 一张网, 五位一体).
 */
final class ChineseCounts {
  private static final Search COUNT =
      Search.of(
          "(?=[一二两三四五六七八九十百千万零])(?<!(?:[^合]|^)同)(?<![第每这那另哪各任再首末唯逐几数零〇一二两三四五六七八九十百千万0-9０-９])"
              + "(?<number>[一二两三四五六七八九十百千万零〇]{1,9}+)(?:点(?<rest>[一二三四五六七八九零〇]{1,4}+)(?<large>[万亿])?+)?+"
              + "(?<about>余|多)?+(?<larger>[万亿])?+"
              + "(?<unit>(?:人|场|件|户)[（(]次[)）]|个?(?:小时|学时|课时)(?!值|服务|在线|不间断)|人次|户次|场次|批次|件次|家次|个百分点|平方米|立方米|公里|元|亩|米|吨|栋|棵|块|间(?!接|隔)|头(?!条|脑|部|像|目|等)|支(?!部|持|出)|所(?!有|以|属|需|得|在|长|谓)"
              + "|批(?!评|准|复|示|改)|座(?!谈|位)|人(?!大|民|均|才|社|事|员|力|群|身|口(?=普查|计生|老龄|结构|流动|管)|选|格|行|一|称|心|意)|名(?!单|录|词|称|副其实|列)|位(?!置|于|列)"
              + "|件(?!事|大事|实事|民生)|宗(?!教|旨)|起(?!草(?![场原地山])|诉|来|到|步|源)|次(?!性|办|告|评|分|元|日|月|要)|场(?!所|地|景)|份(?!子)"
              + "|[本节堂](?=[，。；、,;和]|$)|部(?!门|队|委|署|分|级|落|位|长)|副(?=[，。；、,;和]|$)|封(?!闭|控|锁)|分(?=[，。；、,;]|提|降|增|减|到|$)"
              + "|册|户(?!一)|期(?!间|限)|处(?!理|罚|置|分|室)|家(?!庭|园|属)|篇|条(?!例|件|线|款|文|主线)|项(?!目)|幅|辆|台(?!账|阶)"
              + "|个(?!月|年|方面|层面|维度|环节|意识|确立|维护|自信|严禁|统一|坚持|必须|字|一))"
              + "(?![一两三四](?![十百千万])|体|多|左右逢源)(?<bound>以上|左右)?+");

  static final Search DOING =
      Search.of(
          "维持|发布|制作|召开|开展|组织|举办|举行|办理|受理|调解|化解|参加|代理|新增|完成|处理|审查|审核|培训|共|累计|发放|聘请|聘任|配备|配齐|新建|建成"
              + "|设立|设置|成立|创建|印发|编印|制定|出台|排查|接待|接收|讲授|专题|先后|发生|开设|查处|立案|现有|拥有|获评|评为|旁听|学法|讲法|听取|研究|建设|绘制|打造|购置|增设|改造|安装|查实|追回|包案|拆除|没收|收缴|处罚|引进|创成|学习|抽调|清理|开通|更新|创作|举报|提出|公开|发现|下设|约谈|通报|奖励|问责|驳回|撤销|确认违法|责令|变更|终止|撤诉");

  private static final Search SCORE = Search.of("(?:由|从|到|至|得|为|占|计|值)$");

  /** 对三家商户, 的三件积案. */
  private static final Search POINTED = Search.of("(?:^对|的|^与|^向|^为|^从|联合)$");

  private static final Set<String> CASES = Set.of("件", "起", "宗", "家", "户", "所");

  /** 剩余一件正在走程序. */
  private static final Search REST = Search.of("(?:剩余|其余|余下|还剩|尚余)的?$");

  private static final Pattern NOUN = Pattern.compile("(?!典型|要|小|大|共|分|联|合|治|人|以)\\p{IsHan}{2}");
  private static final Pattern COUNTED = Pattern.compile("[一二两三四五六七八九十百][件起宗场次名人份个项处户][、和]$");

  private static final Search VAGUE = Search.of("[一二两三四五六七八九]{2}|^零|十[百千]?十|[百千万]{3}");

  private static final Search NEVER =
      Search.of(
          "每(?!个?(?:行政)?(?:村|社区|校|站|所|网格)(?:平均)?$)|逢|任何|最多跑|只跑|(?:无|未|没有|不是|做|当|成为|作为|又|新的|下)$");

  /** 两 is said of what is counted only; not in 两个, 两项, 两级, which begin set phrases. */
  private static final Set<String> PAIRED = Set.of("户", "家", "所", "件", "起", "宗", "次", "场", "人");

  private static final Pattern PLACES =
      Pattern.compile("行政村|自然村|村|社区|居委会|站所|乡镇|嘎查|小区|问题|隐患|中队|窗口|先进|自然屯|片区|网格(?!化)|企业");
  private static final String SINGLES_BEFORE = "次场期件起份户处家";
  private static final int LONGEST_CLAUSE = 100;
  private static final String CLAUSE_END = "，。；：、！？,;:\n\t";

  private ChineseCounts() {}

  static List<Count> in(String text) {
    List<Count> counts = new ArrayList<>();
    Search.Hits hits = COUNT.hits(text);
    while (counts.size() < FigureReader.MOST && hits.next()) {
      Matcher found = hits.match();
      if (counts(text, found)) {
        counts.add(count(text, found));
      }
    }
    ChineseShares.add(text, counts);
    return counts;
  }

  /** Of money 万元 and 亿元 are units, as in digits. */
  private static Count count(String text, Matcher found) {
    String number = found.group("number");
    String unit = Units.plain(found.group("unit"));
    List<String> magnitudes = new ArrayList<>(Groups.all(found, "large", "larger"));
    if (unit.equals("元") && number.length() > 1 && number.endsWith("万")) {
      number = number.substring(0, number.length() - 1);
      magnitudes.add("万");
    }
    BigDecimal value = Numerals.decimal(Numerals.value(number), Groups.get(found, "rest"));
    for (String magnitude : magnitudes) {
      if (unit.equals("元")) {
        unit = magnitude + unit;
      } else {
        value = value.movePointRight(magnitude.equals("万") ? 4 : 8);
      }
    }
    return new Count(found.start(), found.end(), value, unit, roughly(text, found));
  }

  private static boolean roughly(String text, Matcher found) {
    return Groups.get(found, "about") != null
        || Groups.get(found, "bound") != null
        || Nearly.before(text, found.start())
        || hundreds(text, found);
  }

  /** 上百条, 上千人; not 以上百. */
  private static boolean hundreds(String text, Matcher found) {
    int at = found.start();
    return "百千万".contains(found.group("number"))
        && at > 1
        && text.charAt(at - 1) == '上'
        && "以网线会马".indexOf(text.charAt(at - 2)) < 0;
  }

  private static boolean counts(String text, Matcher found) {
    String number = found.group("number");
    String clause = clauseBefore(text, found.start());
    if (!written(number) || NEVER.in(clause)) {
      return false;
    }
    boolean rough = roughly(text, found);
    if (number.length() > 1 || rough || Groups.get(found, "rest") != null) {
      return true;
    }
    if ("百千万".contains(number)) {
      return false;
    }
    return single(text, found, number, clause);
  }

  /** A single numeral counts before persons, at the end of its clause, or behind a verb. */
  private static boolean single(String text, Matcher found, String number, String clause) {
    String unit = found.group("unit");
    boolean one = number.equals("一");
    if (unit.equals("名") || unit.equals("位") || number.equals("两") && PAIRED.contains(unit)) {
      return true;
    }
    if (unit.equals("个")
        && !one
        && PLACES.matcher(text).region(found.end(), text.length()).lookingAt()) {
      return true;
    }
    if (unit.equals("分")) {
      return SCORE.in(clause);
    }
    boolean beginsClause = clause.isEmpty() || POINTED.in(clause);
    if (!one
        && beginsClause
        && CASES.contains(unit)
        && NOUN.matcher(text).region(found.end(), text.length()).lookingAt()) {
      return true;
    }
    if ((CASES.contains(unit) || unit.equals("个")) && REST.in(clause)) {
      return true;
    }
    boolean doing = DOING.in(clause) || listed(text, found.start());
    boolean last =
        found.end() == text.length() || "，。；、,;）)（( \t\n和".indexOf(text.charAt(found.end())) >= 0;
    if (last) {
      return clause.length() > 1
          && (doing && !(one && unit.equals("起"))
              || !one && (clause.length() > 3 || "个项条".indexOf(unit) < 0));
    }
    return !one && doing && (SINGLES_BEFORE.contains(unit.substring(0, 1)) || unit.endsWith("次"));
  }

  /** 十二件、九件和四件: behind another count in the unit. */
  private static boolean listed(String text, int start) {
    return start > 2
        && "、和".indexOf(text.charAt(start - 1)) >= 0
        && COUNTED.matcher(text.substring(Math.max(0, start - 4), start)).find();
  }

  /** 三十二, 百, 一万; not 三五 or 一两, which are vague. */
  private static boolean written(String number) {
    return number.length() == 1 || !VAGUE.in(number);
  }

  private static String clauseBefore(String text, int end) {
    return text.substring(Beginning.of(text, end, end - LONGEST_CLAUSE, CLAUSE_END), end);
  }
}
