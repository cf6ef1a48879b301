package cn.fazhi.report.core.relation;

import cn.fazhi.report.core.document.Anchor;
import cn.fazhi.report.core.document.Search;

/**
 * Knows the words by which a clerk says that one thing is counted under several heads, or that not
 * all are counted.
 */
final class Overlap {
  private static final Search TOLD =
      Search.of(
          "[可能会]以?(?:同时)?(?:由|经|从|通过|涉及|属于|属|有|来自|对应|归入|计入|列入|分属|被)[^，,。；;]{0,6}(?:多个|多种|多类|多项|多次|多头|两个|两种|两类|几个|几类|不同|数个|若干|重复)"
              + "|多个渠道|不同渠道|[可会有]能?重复(?!信访|访|投诉|件)|存在重复|未剔除重复|未去重|(?:重复|交叉|分别|多头|同时|兼)(?:计算|统计|计入|计数|登记|填报|归类)"
              + "|[有存在互相含按]交叉(?!执法|检查|评查|互评|办理|监督)|交叉(?:情况|情形|部分|重叠|重复)|(?:有|存在|相互|部分)重[叠合]"
              + "|(?:部分|个别|有的)[^，,。；;]{0,6}(?:含|涉|属|兼|跨)[^，,。；;]{0,4}[两多几双]"
              + "|同时(?:属于|涉及|具有|包含|符合|反映|存在|归属)|兼(?:有|具|属|涉)|(?:一件|一案|一人|一事|一户)(?:多诉|多因|多岗|多责|多类|多头|多报|涉及多)");

  /** 网上1,286件，窗口986件，其余为电话咨询: what is left over is told without a number. */
  private static final Search REST =
      Search.of("^[^，,。；;]{0,6}[，,；;、](?:其[余他它]|剩余|余下|另有?)[^，,。；;0-9]{1,16}[，,。；;]");

  private Overlap() {}

  static boolean told(Passage passage, Anchor place) {
    String behind = passage.behind(place);
    return TOLD.in(passage.quote(place)) || TOLD.in(behind) || REST.in(behind);
  }
}
