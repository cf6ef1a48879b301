package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResidueTest {
  @Test
  void findsStrayLatinWords() {
    assertThat(Look.quotes(new LatinRule(), "各村 draft 清单已经交齐。")).containsExactly("draft");
    assertThat(Look.quotes(new LatinRule(), "严格落实Normal制度。")).containsExactly("Normal");
  }

  @Test
  void knowsWordsInCommonUseAddressesAndAbbreviations() {
    for (String text :
        List.of(
            "通过APP、WTO规则、VR体验和AI助手普法。",
            "清理KTV等场所，推进PPP项目。",
            "用Word和Excel填报，App上线。",
            "A级、N项、“互联网+”和5G。",
            "网址www.example.gov.cn公开。",
            "邮箱abc@example.com已开通。",
            "拍摄vlog短视频。",
            "访问https://example.gov.cn/index.html查看。",
            "Only English here",
            "Wi-Fi全覆盖。")) {
      assertThat(Look.quotes(new LatinRule(), text)).as(text).isEmpty();
    }
  }

  @Test
  void findsBookmarksAndPageNumbers() {
    assertThat(Look.quotes(new LeftoverRule(), "1、 [bookmark: _GoBack]本年度举措")).hasSize(1);
    assertThat(Look.quotes(new LeftoverRule(), "见_Toc12345678所示")).containsExactly("_Toc12345678");
    for (String line : List.of("— 1 —", "－ 12 －", "第 3 页", "第3页 共10页", "7", "3/10")) {
      assertThat(Look.with(new LeftoverRule(), line)).as(line).hasSize(1);
      assertThat(Look.with(new LeftoverRule(), line).get(0).suggestion()).isEmpty();
    }
    assertThat(Look.with(new LeftoverRule(), "共12页材料——详见附件。", "2024年1月5日")).isEmpty();
  }

  @Test
  void leavesTheBlankBeforeTheNextEntryOfALine() {
    assertThat(Look.with(new BlankRule(), "（联系人：周文礼　联系电话：见附件）")).isEmpty();
    assertThat(Look.quotes(new BlankRule(), "村里 的事村里办。")).containsExactly("里 的");
  }

  @Test
  void findsDoubledAndHalfWidthPunctuation() {
    assertThat(Look.quotes(new PunctuationRule(), "工作完成。。成效好，，明显。，提升")).hasSize(3);
    assertThat(Look.with(new PunctuationRule(), "认真落实,取得成效."))
        .extracting(Finding::suggestion)
        .containsExactly("，", "。");
    assertThat(Look.quotes(new PunctuationRule(), "贯彻落实<实施纲要>精神")).containsExactly("<", ">");
    assertThat(Look.quotes(new PunctuationRule(), "办理18起，（其中16起）")).containsExactly("，");
  }

  @Test
  void letsOrdinaryPunctuationStand() {
    for (String text :
        List.of(
            "他说：“好。”，大家同意……——完毕！",
            "比率3.5%，共1,310件，时间9:30。",
            "1.落实责任。2.加强监督。",
            "学习《宪法》、《民法典》，推进“放管服”。",
            "网址www.abc.cn。",
            "（一）完善制度。（二）加强监督。")) {
      assertThat(Look.quotes(new PunctuationRule(), text)).as(text).isEmpty();
    }
  }

  @Test
  void findsBlanksBetweenChineseCharacters() {
    assertThat(Look.with(new BlankRule(), "清河镇法治 情况报告"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.quote()).isEqualTo("治 情");
              assertThat(finding.suggestion()).isEqualTo("治情");
            });
    assertThat(Look.quotes(new BlankRule(), "推行“线上讲 线下练”方式。")).hasSize(1);
    assertThat(Look.quotes(new BlankRule(), "召开会议 12 次，使用 APP 办理。", "　　段首空两格。")).isEmpty();
  }

  @Test
  void findsMarksThatStandAlone() {
    assertThat(Look.quotes(new PairRule(), "落实“三项制度。")).containsExactly("“");
    assertThat(Look.quotes(new PairRule(), "落实三项制度”。")).containsExactly("”");
    assertThat(Look.quotes(new PairRule(), "学习《宪法精神。")).containsExactly("《");
    assertThat(Look.quotes(new PairRule(), "办理18起（其中16起。")).containsExactly("（");
    assertThat(Look.quotes(new PairRule(), "学习《关于“三项制度的意见》。")).containsExactly("“");
    for (String text :
        List.of("“一窗（综合）受理”和《意见（试行）》。", "(一)完善制度（试行)。", "分两步：1）准备；2）实施。", "学习《〈条例〉解读》。")) {
      assertThat(Look.quotes(new PairRule(), text)).as(text).isEmpty();
    }
  }

  @Test
  void findsParagraphsBrokenInTheMiddle() {
    Rule rule = new BrokenParagraphRule();
    String start = "镇里把窗口搬到村口，证照随到随办，材料能免则免。下一季还要";
    assertThat(Look.quotes(rule, start, "把夜间服务点开到集市上。")).hasSize(1);
    assertThat(Look.quotes(rule, "每人听课达到三十小时，", "考试全部合格。")).hasSize(1);
    assertThat(Look.quotes(rule, "主要做了以下工作：", "一是加强学习。")).isEmpty();
    assertThat(Look.quotes(rule, "一、加强领导，压实责任，推动法治政府建设各项任务落地见效", "镇党委高度重视。")).isEmpty();
    assertThat(Look.quotes(rule, "强化监督", "镇人大开展检查。")).isEmpty();
  }
}
