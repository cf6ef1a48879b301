package cn.fazhi.report.core.figure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The units counted in, and which of them say the same. */
public final class Units {
  private static final String PLAIN =
      "人次|证次|户次|场次|批次|件次|家次|车次|班次|条次|平方公里|平方米|㎡|公里|公顷|公斤|学时|课时|小时|元|亩|吨|米|份|册|套|项|辆|幅|篇"
          + "|封|轮|堂|块|座|栋|棵|株|艘|间|卷|笔|盏|页|天|立方米|分钟|百分点|工作日|架|匹|幢|枚|岁|垧|羽(?!毛)|箱|瓶|桶|捆|航次|趟|千克|‰|美元|平方(?!公里|米|千米|厘米|分米)|斤(?!两)|盆|吨次";

  /** With what must not follow, because a word begins there: 起诉, 条例, 部门, 人大. */
  private static final String GUARDED =
      "件(?!事[^项故]|套)|起(?!草(?![场原地山])|诉|来|到|步|点|源)|宗(?!教|旨)|例(?!如|会|外|行)|次(?!日|月|年|要|生|性)"
          + "|人(?!大|民|均|才|社|事|员|力|群|身|口(?=普查|计生|老龄|结构|流动|管)|选)|名(?!单|录|称|义|牌|誉|额)|位(?!置|于|列|居)|户(?!外|籍|口|型)"
          + "|本(?!镇|乡|地|级|年|村|街|辖|部|着|次)|张(?!贴|榜)|条(?!例|件|款|文|线|块)|场(?!所|地|景|面)|期(?!间|限|望|末)"
          + "|部(?!门|队|委|署|分|级)|家(?!庭|园|属|长|访|禽)|批(?!评|准|复|示|改)|单(?!位|独|一|项)|处(?!理|罚|置|分|室|于|长|方)"
          + "|台(?!账|阶|风|湾)|支(?!部|持|出|撑|付|队伍管)|所(?!有|以|属|需|得|在|长)|则(?!是)|组(?!织|长|建|成|合)|节(?!约|日|点|气|能)"
          + "|副(?=[，。；、,;:：）)和及与\\s]|$)|种(?!植|子|养|粮|田|草|树|苗|地|棉|菜|质|族|业)"
          + "|间(?!接|隔)|面(?!积|对|向|临|貌)"
          + "|分(?!钟|别|管|类|工|析|局|公司|之|级|批|期|步|解|布|担|享|散|支|中心|队|院|会|区|项|为|成|层|头|子|门|清|明|店|行|组|级|流|包|片|歧|置|发)"
          + "|站(?!点|位|在|式)|大类(?!似|别)|类(?!似|别)|头(?!条|脑|部|像|目|等|版|号)"
          + "|(?:只|出|对|路|首|口|门|册次|根|袋|包|通|班|集|段|款|样|伙|桩|遍|回|道|方|升|具|把|顶|床|双|眼|孔|栏|倍|峰|千瓦|字|句|株次|杆)(?=[，。；、,;：:）)和及与\\s]|$)";

  static final String TIMES = "(?:人|场|件|户|家|批|次|车)[（(][次场][)）]";
  static final String ARABIC =
      TIMES
          + "|个?(?:学时|课时|小时|工作日|百分点)|头[（(]只[)）]|[%％﹪]|"
          + PLAIN
          + "|个(?!月|自然日|年|小时|学时|课时|方面(?![0-9０-９])|层面|维度|环节|阶段|步骤|意识|自信|维护|确立|坚持|统一|到位|必须|严禁|不准|字|人工作|人所得|体工商|性化|别|案)|"
          + GUARDED
          + "|(?<=人口[0-9０-９.．]{1,6}万)(?=[，。；、,;）)])|通(?=电话)"
          + "|(?<=[万亿])(?=居民|群众|村民|人口|户籍|常住|学生|师生|农民|职工|党员)";

  private static final Set<String> NAMES = names();
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("起", "件"),
          Map.entry("宗", "件"),
          Map.entry("例", "件"),
          Map.entry("单", "件"),
          Map.entry("名", "人"),
          Map.entry("位", "人"),
          Map.entry("场次", "场"),
          Map.entry("次", "场"),
          Map.entry("期", "场"),
          Map.entry("册", "份"),
          Map.entry("本", "份"),
          Map.entry("张", "份"));

  private Units() {}

  static boolean known(String unit) {
    return NAMES.contains(unit);
  }

  /** Of units that count the same (件, 起, 宗; 人, 名, 位) one that stands for all. */
  static String family(String unit) {
    return FAMILIES.getOrDefault(unit, unit);
  }

  public static boolean sameFamily(String one, String other) {
    return family(one).equals(family(other));
  }

  /** The unit as catalogues write it: 人（次） is 人次, 个学时 is 学时. */
  static String plain(String words) {
    return switch (words) {
      case "％", "﹪" -> "%";
      case "㎡" -> "平方米";
      case "" -> "人";
      case "头（只）", "头(只)" -> "头";
      default -> {
        String times = words.replaceAll("[（()）]", "");
        if (!times.equals(words)) {
          yield times.equals("次场") ? "场次" : times.equals("次次") ? "次" : times;
        }
        yield words.length() > 1 && words.charAt(0) == '个' ? words.substring(1) : words;
      }
    };
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(Set.of("%", "个", "万元", "亿元"));
    Matcher word =
        Pattern.compile("(?<=^|\\|)[\\u4e00-\\u9fff]+")
            .matcher(PLAIN + "|" + GUARDED.replaceAll("\\(\\?![^)]*\\)", ""));
    while (word.find()) {
      names.add(word.group());
    }
    return names;
  }
}
