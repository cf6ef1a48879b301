package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text pasted from a web page, with what stood around it. */
class WebPageTest {
  private static final String TITLE = "清潭镇2025年法治政府建设情况报告";
  private static final String OPENING = "2025年，清潭镇坚持依法行政，认真落实上级部署，没有发生败诉案件，现将有关情况报告如下：";
  private static final String BODY = "全年调解纠纷四十二件，没有发生因执法不当引起的复议和诉讼，群众满意度稳步提高，来信来访明显减少。";

  private static Manuscript read(String... lines) {
    return Intake.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8), "a.txt");
  }

  private static List<String> texts(Manuscript manuscript) {
    return manuscript.document().blocks().stream().map(Block::text).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "首页 > 政务公开 > 法定主动公开内容 > 年度报告",
        "当前位置：网站首页 » 乡镇街道 » 清潭镇",
        "您现在的位置：首页",
        "网站首页  区情概览  政务公开  政务服务  互动交流",
        "首页 | 政务公开 | 办事服务",
        "索 引 号：000014349/2026-00012",
        "来源：清潭镇 发布时间：2026-01-20 10:21 浏览次数：132次 【字体：大 中 小】",
        "字号：大 中 小",
        "【大】【中】【小】",
        "打印 关闭",
        "【打印】 【关闭窗口】",
        "分享到：",
        "信息来源：区司法局",
        "责任编辑：某某",
        "无障碍阅读",
        "扫一扫在手机打开当前页",
        "上一篇：关于春季防火的通告",
        "版权所有：清潭镇人民政府",
        "主办：清潭镇人民政府 承办：清潭镇党政办"
      })
  void isLeftOutAndTold(String noise) {
    for (String[] lines :
        List.of(
            new String[] {noise, TITLE, OPENING, "一、主要举措", BODY},
            new String[] {TITLE, noise, OPENING, "一、主要举措", BODY},
            new String[] {TITLE, OPENING, "一、主要举措", BODY, noise})) {
      Manuscript manuscript = read(lines);
      assertThat(texts(manuscript)).containsExactly(TITLE, OPENING, "一、主要举措", BODY);
      assertThat(manuscript.notices()).extracting(Notice::code).containsExactly("web-page");
      assertThat(manuscript.notices().get(0).quote()).contains(noise.substring(0, 2));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "附件：清潭镇执法统计表",
        "抄送：澄江区委依法治区办。",
        "清潭镇人民政府",
        "中共澄江区委、澄江区人民政府：",
        "清政〔2026〕1号",
        "（一）下载安装普法小程序",
        "（二）推广二维码普法"
      })
  void butWhatBelongsToTheReportStays(String line) {
    List<String> lines = new ArrayList<>(List.of(TITLE, OPENING, "一、主要举措", BODY, line));
    assertThat(texts(read(lines.toArray(String[]::new)))).contains(line);
  }

  @Test
  void aLineTornAtAPageNumberIsOneAgain() {
    assertThat(
            texts(
                read(TITLE, OPENING, "一、主要举措", BODY.substring(0, 12), "- 3 -", BODY.substring(12))))
        .containsExactly(TITLE, OPENING, "一、主要举措", BODY);
  }
}
