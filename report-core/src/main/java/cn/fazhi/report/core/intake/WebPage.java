package cn.fazhi.report.core.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Knows the lines that a text copied from a web page brings along from around it. */
final class WebPage {
  private static final int LONGEST = 120;
  private static final int PROSE = 40;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000|｜·]+");

  /** What a page says of its text; blanks taken out. */
  private static final Pattern ABOUT =
      Pattern.compile(
          "[【\\[]?(?:索引号|信息索引号?|发布(?:日期|时间|机构|单位|人)|成文日期|发文日期|生成日期|公开日期|更新时间|信息来源|文章来源|稿件来源|来源"
              + "|浏览(?:量|次数|人数)?|阅读(?:量|次数|数)?|访问(?:量|次数)|点击(?:量|数|率|次数)?|字体(?:大小)?|字号|打印(?:本页)?|分享(?:到)?"
              + "|(?:您|你)?(?:现在|当前)?(?:所在|的)?位置|责任编辑|编辑|作者|供稿|审核|校对|语音播报|主题分类|体裁分类|服务对象"
              + "|公开(?:类别|方式|范围|时限|形式)|信息(?:名称|分类|类别)|内容概述|有效性|关键[字词]|主题词|上一[篇条]|下一[篇条]|保护视力色)[】\\]]?"
              + "(?:[：:].*|$)");

  /** What only stands above or below the text. */
  private static final Pattern AROUND =
      Pattern.compile(
          "(?:[【\\[（(]?(?:首页|网站首页|打印(?:本页|此页|文章)?|关闭(?:窗口|本页|页面)?|收藏|返回(?:顶部|上一页|列表)?|登录|注册|繁体|简体|手机版|无障碍(?:阅读|浏览)?"
              + "|适老化?(?:版|模式)?|长者(?:版|模式)|网站地图|联系我们|导航|搜索|大|中|小|默认|下载|纠错|朗读|播放|暂停|全文|微信|微博|QQ空间|TOP|top)[】\\]）)]?)+"
              + "|.*(?:[^>＞»›]{1,20}[>＞»›]){2,}.{0,40}"
              + "|.*(?:扫一扫|二维码).{0,20}|.*(?:ICP备|公网安备|网站标识码|版权所有|Copyright|©).*"
              + "|(?:主办|承办|技术支持|主管)(?:单位)?[：:].*|相关(?:链接|文章|信息|附件|稿件)[：:]?");

  /** Further ones, as people find them. */
  private static final Pattern LISTED = listed();

  /** The first line and the one behind the last of the running text. */
  record Text(int from, int to) {
    static Text of(List<Line> lines) {
      int from = 0;
      while (from < lines.size() && !prose(lines.get(from))) {
        from++;
      }
      int to = lines.size();
      while (to > from && !prose(lines.get(to - 1))) {
        to--;
      }
      return new Text(from, to);
    }

    boolean holds(int line) {
      return line >= from && line < to;
    }

    private static boolean prose(Line line) {
      return line.table() || line.text().length() > PROSE && line.text().matches("(?s).*[，。；].*");
    }
  }

  private WebPage() {}

  /**
   * @param inside whether the line stands in the running text
   */
  static boolean is(String line, boolean inside) {
    if (line.length() > LONGEST) {
      return false;
    }
    String text = BLANKS.matcher(line).replaceAll("");
    return ABOUT.matcher(text).matches()
        || !inside && (AROUND.matcher(text).matches() || LISTED.matcher(line).find());
  }

  private static Pattern listed() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WebPage.class.getResourceAsStream("web-page.txt")),
                StandardCharsets.UTF_8))) {
      return Pattern.compile(
          lines
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.joining("|")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
