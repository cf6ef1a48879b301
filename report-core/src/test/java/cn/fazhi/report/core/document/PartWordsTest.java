package cn.fazhi.report.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartWordsTest {
  @ParameterizedTest
  @CsvSource({
    "2024年度法治政府建设工作开展情况, M",
    "上一年度推进法治政府建设的主要举措和成效, M",
    "2024年法治政府建设重点工作推进情况, M",
    "主要做法及亮点, M",
    "基本情况, M",
    "取得的成绩, M",
    "2024年工作回顾, M",
    "存在的主要问题, S",
    "当前工作中存在的困难和不足, S",
    "上一年度推进法治政府建设存在的不足和原因, S",
    "工作中存在的短板弱项, S",
    "问题与差距, S",
    "不足之处及原因分析, S",
    "党政主要负责人履行推进法治建设第一责任人职责情况, F",
    "上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况, F",
    "党委书记、镇长履行第一责任人职责的主要做法, F",
    "主要领导履职情况, F",
    "党政主要负责人述法情况, F",
    "下一年度推进法治政府建设的主要安排, N",
    "下一步工作打算, N",
    "2025年工作要点, N",
    "2025年推进法治政府建设的工作思路和举措, N",
    "下步工作措施, N",
    "今后努力方向, N",
    "明年重点工作, N",
    "工作计划, N",
    "改进措施, N",
    "其他需要报告的情况, O",
    "其它需要说明的事项, O",
    "意见建议, O",
    "需要上级协调解决的问题, O",
    "存在问题及下一步工作安排, SN",
    "存在的问题和整改措施, SN",
    "2024年工作情况及2025年工作计划, MN",
    "工作成效和存在问题, MS",
    "工作情况、存在问题及下一步打算, MSN",
    "强化政治引领，把牢正确方向, ''",
    "坚持问题导向，补齐治理短板, ''",
    "聚焦突出问题，严格规范执法, ''",
    "化解矛盾纠纷和信访问题, ''",
    "统筹工作安排，压实责任, ''",
    "制定普法工作计划, ''",
    "着力解决群众反映强烈的突出问题, ''",
  })
  void announces(String heading, String expected) {
    String kinds =
        PartWords.of(heading, 2024).stream()
            .map(kind -> kind.name().substring(0, 1))
            .collect(Collectors.joining());
    assertThat(kinds).isEqualTo(expected);
  }
}
