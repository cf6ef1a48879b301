package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Search;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a rate is called, and which numbers that speaks of.
 *
 * @param words 调解成功 of 调解成功率
 */
record RateName(String words) {
  private static final Search RATE =
      Search.of(
          "(?<name>[\\u4e00-\\u9fff]{2,8})(?:率|(?<=满意|知晓|支持)度)(?:分?别?均?(?:为|达到|达|是|保持|高达)?)$");

  private static final Search OTHER_BASE = Search.of("按期|按时|及时|限时|满意|首次|一次|平均|综合|知晓|覆盖|同比|办复");
  private static final Search BODY = Search.of("(?:组织|委员会|调委会|室|站|员|机构|中心|队伍?|协议书?|案卷)$");

  /** What is not done yet. */
  static final Search OPEN = Search.of("正在|没有|还有|仍有|未|尚|待|在办|不予|剩余|其余");

  /** Of what those said who were asked. */
  private static final Search OPINION = Search.of("满意|知晓|回访|测评|好评|支持");

  /** Of the price that was planned, which is not told: 节资率, 溢价率. */
  private static final Search SAVED = Search.of("节|增值|溢价|下浮");

  /** Words that speak of the same act: a 结案率 is of what was 审结. */
  private static final List<Search> ACTS =
      List.of(
          Search.of("结案|办结|审结|处理|处置|办理|完成|答复|了结"),
          Search.of("调解|调处|调成|化解|成功"),
          Search.of("出庭|应诉"),
          Search.of("参考|参训|参学|参加|参与|实训|实考|实到|实参"),
          Search.of("回收|收回"),
          Search.of("即办|即时|当场"),
          Search.of("持证|执法证"));

  /** Nothing where no rate is named before the percentage. */
  static @Nullable RateName of(Passage passage, int rate) {
    Matcher name = RATE.first(passage.before(rate));
    return name == null ? null : new RateName(name.group("name"));
  }

  boolean saved() {
    return SAVED.in(words);
  }

  boolean opinion() {
    return OPINION.in(words);
  }

  /** 其中4人持证，持证率66.7%: what was done may stand behind the number. */
  boolean speaksOf(Passage passage, int part) {
    String before = passage.before(part);
    String behind = passage.after(part).split("、", 2)[0];
    return speaksOf(before) || behind.length() > 1 && speaksOf(before + behind);
  }

  /** 调解成功率 speaks of 成功调解, 结案率 of 已处理; 按期办结率 only of 按期办结. */
  boolean speaksOf(String done) {
    Matcher base = OTHER_BASE.first(words);
    if (OPEN.in(done) || BODY.in(done) || base != null && !done.contains(base.group())) {
      return false;
    }
    return ACTS.stream().anyMatch(act -> act.in(words) && act.in(done))
        || IntStream.range(0, words.length() - 1)
            .anyMatch(i -> done.contains(words.substring(i, i + 2)));
  }
}
