package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.regex.Pattern;

/** How the words between a total and the next figure introduce the total's parts. */
enum Opening {
  /** 其中: the parts, or only some of them. */
  AMONG("其", "[，,。；;：:]?[（(]?其中(?!包括|分)[，,：:]?"),
  /** 包括, 分别为: all the parts. */
  NAMELY(
      "包涵囊具分由",
      "[，,。；;：:]?[（(]?(?:其中|主要|具体)?(?:包括|包含|涵盖|囊括|分布在|具体[为是]|分别|具体[^，,。；;：:]{0,10}(?=[：:])|[^，,。；;]{0,8}分[为成]|由(?=$))[，,：:]?"),
  /** 从类型看, 按来源分: the parts, sorted in one way. */
  SORTED("从按分", "[，,。；;：:]?[（(]?(?:其中)?[，,]?" + Opening.SORT + "[，,：:]"),
  /** 初次信访、重复信访分别为, A、B、C三类企业分别: the kinds are named first. */
  NAMED(
      "分",
      "(?:[，,][^，,。；;：:（）()]{0,24})?[，,][^，,。；;：:（）()]{0,16}(?:(?<kind>[\\u4e00-\\u9fff]{2})[、和与][^，,。；;：:（）()]{1,12}\\k<kind>|[、和与][^，,。；;：:（）()、]{1,8}[两二三四五六七八]类[^，,。；;：:（）()、]{0,6})分别"),
  /** 已办结: the first of a pair that is completed by 正在办理. */
  DONE(
      "",
      "[，,；;、（(](?:其中)?[，,]?(?:截至目前|目前|现)?[，,]?(?:已|按期|按时|办结|审结|结案|处理|答复|化解|成功|完成|整改|调处|调解|调结|销号|兑现|拆除|通过|采纳)"),
  /** A colon, or 即: most likely the parts. */
  LISTED("：:即", "(?:[：:]|[，,]即)"),
  NONE("", "(?!)");

  /** By what the parts are told apart. */
  static final String SORT =
      "(?:从[^，,。；;：:]{2,10}看|分(?:[类项]|类[型别]|领域|行业|来源)来?看|按照?[^，,。；;：:]{1,10}(?:划分|区分|分类|统计|分|看|计)|(?:从|按)[^，,。；;：:]{2,10}(?=：)|[可共]?分为?[两二三四五六七八九]大?[类种型级项])";

  private static final String TAIL = "^[^，,。；;：:（(]{0,12}";
  private static final String LABEL = "[^，,。；;：:（）()]{0,30}$";

  static final Search PENDING =
      Search.of(
          "^[^，,。；;]{0,6}[，,、；;](?:目前|现|仍)?(?:正在|尚|未|剩余|还有|仍有|待|在办|处理中|其余|另有|不予|转办|退回)[^，,。；;]{0,14}$");

  /** One of these stands in what is worded so; none where anything may. */
  private final String signs;

  private final Pattern pattern;

  Opening(String signs, String words) {
    this.signs = signs;
    this.pattern = Pattern.compile(TAIL + words + LABEL);
  }

  private static final Search SORTS = Search.of(SORT + "[，,：:]?[^，,。；;：:]{0,30}$");
  private static final Search SENTENCE = Search.of("^。[^，,。；;：:！？\n]{1,20}$");

  /** 结案率99.2%: told in between, no part. */
  static final Search RATE = Search.of("^[，,][^，,。；;：:（()）]{1,8}率[^，,。；;：:（()）]{0,3}$");

  /** Whether the other is what is pending still; the rate of what is done may stand between. */
  static boolean pending(Passage passage, int done, int other) {
    boolean rate =
        other == done + 2
            && passage.at(done + 1).percentage()
            && RATE.in(passage.between(done, done + 1));
    return PENDING.in(passage.between(rate ? done + 1 : done, other));
  }

  /** Whether the last of the words say in which way the list that follows is sorted. */
  static boolean sorts(String lead) {
    return SORTS.in(lead);
  }

  /** 政策类64条。业务类147条。: a part in a sentence of its own, as the one behind the first. */
  static boolean sentence(Passage passage, int first, int part) {
    return SENTENCE.in(passage.between(first, first + 1))
        && SENTENCE.in(passage.between(part - 1, part));
  }

  static Opening of(String words) {
    for (Opening opening : values()) {
      if (opening.mayBe(words) && opening.pattern.matcher(words).lookingAt()) {
        return opening;
      }
    }
    return NONE;
  }

  private boolean mayBe(String words) {
    return signs.isEmpty() || words.chars().anyMatch(c -> signs.indexOf(c) >= 0);
  }
}
