package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Search;
import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells numbers that count nothing done: the hotline's name, 24小时值班, thresholds (500人以上企业, 5天内),
 * rules of frequency (每月1次), ranks (前移4位).
 */
final class Idle {
  private static final Pattern ROUND_THE_CLOCK = Pattern.compile("24\\s?小时");
  private static final Pattern THRESHOLD =
      Pattern.compile("(?!和|及|并|且|与|其|共|同|比)的?[\\u4e00-\\u9fff]");
  private static final Pattern WITHIN =
      Pattern.compile("[以之]?(?:内(?!容|部|设|外|网|控)|外(?!来|出|地|部|籍|卖|商)|前(?!来|往|期|科|置|沿))");
  private static final Search EACH =
      Search.of(
          "(?:每(?:个|一|半|两|二|三)?个?(?:月|季|周|星期|日|天|年|旬|学期)|逐[月年季周日])[^，。；：、,;:！？\n\t0-9]{0,24}$");

  /** What tells how often, not how much: 每月1次, but 每月46件. */
  private static final Set<String> OFTEN =
      Set.of("次", "场", "场次", "期", "天", "小时", "学时", "课时", "堂", "轮", "遍", "个");

  private static final Search FOR_EACH = Search.of("每(?!逢|到|当|人次)[^，。；：、,;:！？\n\t0-9]{0,24}$");
  private static final Search MEAN = Search.of("人均|户均|平均");
  private static final Search SLOGAN = Search.of("(?:依托|围绕|聚焦|构建|坚持)$");
  private static final Search MOVED = Search.of("(?:[前后上下]移|前进|后退|[上跃]升|下滑|下降|提升)了?$");
  private static final int NEAR = 30;

  private Idle() {}

  static boolean is(String text, Count count) {
    String words = text.substring(count.start(), count.end());
    String before = text.substring(Math.max(0, count.start() - NEAR), count.start());
    return words.startsWith("12345")
        || ROUND_THE_CLOCK.matcher(words).matches()
        || SLOGAN.in(before) && slogan(text, count)
        || count.unit().equals("位") && MOVED.in(before)
        || follows(text, count.end(), WITHIN)
        || !count.unit().equals("%")
            && (words.endsWith("以上") || words.endsWith("以下") || words.endsWith("以内"))
            && follows(text, count.end(), THRESHOLD)
        || OFTEN.contains(count.unit()) && EACH.in(before) && !MEAN.in(before);
  }

  /** 坚持5个导向, but not 依托15个合作社 nor 需长期坚持1条。 */
  private static boolean slogan(String text, Count count) {
    boolean ends = count.end() == text.length() || "，,。；;、".indexOf(text.charAt(count.end())) >= 0;
    return !ends && count.value().compareTo(BigDecimal.TEN) < 0;
  }

  /** What falls to each of many (每村12名) is no result of the whole. */
  static boolean ofEach(String text, int at) {
    String before = text.substring(Math.max(0, at - NEAR), at);
    return FOR_EACH.in(before);
  }

  private static boolean follows(String text, int at, Pattern pattern) {
    return pattern.matcher(text).region(at, text.length()).lookingAt();
  }
}
