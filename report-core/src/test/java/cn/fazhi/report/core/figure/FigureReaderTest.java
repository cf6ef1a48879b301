package cn.fazhi.report.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Texts;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureReaderTest {
  @Test
  void readsDigitsWithBlanksDecimalsAndFullWidth() {
    assertThat(read("召开会议 12 次，罚款 12.35 万元，办结率９８．５％，受理1,310件。"))
        .containsExactly("12 次", "12.35 万元", "98.5 %", "1310 件");
  }

  @Test
  void multipliesTenThousandExceptInMoney() {
    assertThat(read("发放资料1万余份、2.5万册，投入300万元，追缴1.2亿元，补贴5千元。"))
        .containsExactly("~10000 份", "25000 册", "300 万元", "1.2 亿元", "5000 元");
  }

  @Test
  void keepsWhatIsRoughAsRough() {
    assertThat(read("走访20余次，化解160多件，近30人，约40户，逾50场，不少于6次，80%以上。"))
        .containsExactly("~20 次", "~160 件", "~30 人", "~40 户", "~50 场", "~6 次", "~80 %");
    assertThat(read("签约12户，节约3万元，最近5次。")).containsExactly("12 户", "3 万元", "5 次");
  }

  @Test
  void readsNumbersThatFollowEachOther() {
    assertThat(read("接访36批82余人次，罚款7人4200元，人均30个学时。"))
        .containsExactly("36 批", "~82 人次", "7 人", "4200 元", "30 学时");
  }

  @Test
  void readsChineseNumeralsOnlyWhereTheyCount() {
    assertThat(read("聘请一名法律顾问和两位律师，全年召开三次专题会，培训二十余人次，办结率百分之九十五点六。"))
        .containsExactly("1 名", "2 位", "3 次", "~20 人次", "95.6 %");
  }

  @Test
  void passesOverNumeralsInSetPhrases() {
    for (String words :
        List.of(
            "落实行政执法三项制度",
            "一张网",
            "一支队伍管执法",
            "第一责任人",
            "五位一体",
            "四个意识",
            "每月召开一次例会",
            "高效办成一件事",
            "最多跑一次",
            "一户一策",
            "一次性告知",
            "确保每一份合同合规",
            "无一起复议被撤销",
            "齐心协力一起努力",
            "三级书记",
            "同一名称",
            "再上一个台阶",
            "一人一策")) {
      assertThat(read(words + "。")).as(words).isEmpty();
    }
  }

  @Test
  void neverTakesYearsDatesNumbersOfPapersNamesOrDaysForFigures() {
    for (String words :
        List.of(
            "2023年以来",
            "2024年12月5日",
            "2021-2025年",
            "（2021—2025年）",
            "文号〔2024〕12号",
            "拨打12345热线",
            "12345 政务服务便民热线",
            "3.15消费者权益日",
            "“12.4”国家宪法日",
            "3·15",
            "第16届人大",
            "第 3 批名单",
            "第12条规定",
            "《2023年度十件大事 30件》",
            "5G基站",
            "4A级景区",
            "“1+3+N”模式",
            "3个月内",
            "24小时值守",
            "500人以上企业",
            "10余年",
            "“最多100次”",
            "5-10件",
            "12368热线",
            "110联动",
            "8部门",
            "10人大代表",
            "1310工程")) {
      assertThat(read("按要求做好" + words + "相关工作。")).as(words).isEmpty();
    }
  }

  @Test
  void rulesOfFrequencyAndRanksAreNoFigures() {
    for (String words : List.of("每年至少举办2次讲座", "每季度调度1次", "须经3名以上律师会商", "较上年前移3位")) {
      assertThat(read(words + "。")).as(words).isEmpty();
    }
  }

  @Test
  void whatIsOnlyMeantAndWhatFallsToEachIsBoundToNoIndicator() {
    for (String words :
        List.of("下一步，计划开展法治讲座12场", "力争调解成功率达到98%以上", "每村配备法律顾问1名", "明年发放宣传资料3000份")) {
      assertThat(FigureReader.read(Texts.document(words + "。")))
          .as(words)
          .singleElement()
          .extracting(Figure::indicator)
          .isEqualTo(Indicator.OTHER);
    }
  }

  @Test
  void whatWasTriedBeforeLeavesNothingBehind() {
    assertThat(read("用水总量2.87亿方以内，用水量下降14.2%。")).containsExactly("14.2 %");
  }

  @Test
  void plansOfTheYearItselfAreDone() {
    assertThat(read("按照年度计划开展讲座12场，争取资金30万元。")).containsExactly("12 场", "30 万元");
  }

  @Test
  void whatNeverHappenedIsANoughtWhereTheCatalogueKnowsIt() {
    assertThat(indicators("全年未发生行政复议、行政诉讼案件。"))
        .containsExactly("RECONSIDERATION", "ADMIN_LITIGATION");
    assertThat(read("全年未发生行政诉讼案件。")).containsExactly("0 件");
    assertThat(read("全年未发生安全事故，我镇无行政强制执行权。")).isEmpty();
  }

  @Test
  void keepsTheDayUpToWhichItIsCounted() {
    assertThat(figures("截至11月底，共调解纠纷40件。").get(0).asOf()).isEqualTo("11月底");
    assertThat(figures("共调解纠纷40件。").get(0).asOf()).isNull();
  }

  @Test
  void neverTakesTheNumberingForAFigure() {
    assertThat(read("2.个人学法与集体学法结合。")).isEmpty();
    assertThat(read("（3）件件有回音。")).isEmpty();
    assertThat(FigureReader.read(Texts.line(BlockKind.TITLE, "关于办理5件实事的报告"))).isEmpty();
  }

  @Test
  void bindsToTheCatalogueByWording() {
    assertThat(indicators("全年实施行政处罚31次，行政强制6次，审查合同15件。"))
        .containsExactly("PENALTY_CASES", "COERCION", "CONTRACT_REVIEW");
    assertThat(indicators("开展领导班子集体学法10次，新增 3 名执法监督人员，种植果树30亩。"))
        .containsExactly("LEADERSHIP_STUDY", "ENF_SUPERVISOR_NEW", "OTHER");
    assertThat(Catalogue.SHIPPED.indicators()).extracting(Indicator::code).doesNotHaveDuplicates();
    assertThat(Catalogue.SHIPPED.withCode("PENALTY_CASES")).isPresent();
  }

  @Test
  void saysWhatIsCountedInTheTextsWords() {
    assertThat(figures("全年共办理行政处罚案件18起。").get(0).label()).isEqualTo("办理行政处罚案件");
    assertThat(figures("共召开12次中心组学习会。").get(0).label()).isEqualTo("召开中心组学习会");
  }

  private static List<Figure> figures(String text) {
    return FigureReader.read(Texts.document(text));
  }

  private static List<String> read(String text) {
    return figures(text).stream()
        .map(f -> (f.approximate() ? "~" : "") + plain(f.value()) + " " + f.unit())
        .toList();
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  private static List<String> indicators(String text) {
    return figures(text).stream().map(Figure::indicator).toList();
  }
}
