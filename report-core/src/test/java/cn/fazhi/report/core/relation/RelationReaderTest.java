package cn.fazhi.report.core.relation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Texts;
import cn.fazhi.report.core.figure.FigureReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RelationReaderTest {
  @Test
  void findsTotalsWithTheirParts() {
    holds("公开信息共60条。其中网站公开30条，公众号公开20条，公示栏公开10条。", "30 + 20 + 10 = 60");
    holds("排查纠纷60件，包括婚姻纠纷20件、邻里纠纷40件，已全部化解。", "20 + 40 = 60");
    holds("划分网格60个，其中农村网格40个，社区网格15个，专属网格5个。", "40 + 15 + 5 = 60");
    holds("办理案件20起，（其中安全类18起，卫生类2起），罚款3万元。", "18 + 2 = 20");
    holds("信访60件，其中，初访20件，重复访40件。", "20 + 40 = 60");
    holds("审查60件，分别为合同40件、协议20件。", "40 + 20 = 60");
    holds("其中以上事项外，办案60件（其中甲类40件、乙类20件）。", "40 + 20 = 60");
    holds("处罚60件，其中甲类40件（含移交5件），乙类20件。", "40 + 20 = 60");
    assertThat(read("受理60件，其中甲类45件，占75%，乙类15件，占25%。"))
        .extracting(Relation::arithmetic)
        .containsExactly("45 + 15 = 60", "45 ÷ 60 = 75%", "15 ÷ 60 = 25%");
    holds("办案60件，其中：甲类40件；乙类15件；丙类5件。", "40 + 15 + 5 = 60");
    holds("调整执法人员 15 名：其中新增 8 名、退出 7 名。", "8 + 7 = 15");
  }

  @Test
  void findsPairsOfDoneAndOpen() {
    holds("反映问题600件，已处理580件，正在处理20件。", "580 + 20 = 600");
    holds("受理60件，已办结50件，尚未办结10件。", "50 + 10 = 60");
    holds("接到信访60件，目前已答复50件，剩余10件。", "50 + 10 = 60");
    holds("收到诉求60件，已办结50件，在办10件。", "50 + 10 = 60");
  }

  @Test
  void findsRatesBesideTheirNumbers() {
    holds("排查纠纷50起，成功调解40起，调解成功率80%。", "40 ÷ 50 = 80%");
    holds("受理207件，已处理181件，结案率为87.4%。", "181 ÷ 207 = 87.4%");
    holds("受理30件，办结20件，办结率达66.67%。", "20 ÷ 30 = 66.67%");
    holds("受理诉求12件，已办结12件，办结率100%。", "12 ÷ 12 = 100%");
  }

  @Test
  void findsAPairAndItsRateTogether() {
    assertThat(read("受理60件，已处理45件，正在处理15件，结案率75%。"))
        .extracting(Relation::arithmetic)
        .containsExactlyInAnyOrder("45 + 15 = 60", "45 ÷ 60 = 75%");
  }

  @Test
  void alarmsWhereAWholeListDoesNotMakeUpItsTotal() {
    fails("公开信息共275条。其中网站公开34条，公众号公开189条，公示栏公开53条。", "34 + 189 + 53 = 276");
    fails("公开信息共275条。其中网站公开34条，公众号公开189条，公示栏公开51条。", "34 + 189 + 51 = 274");
    fails("公开信息共725条。其中网站公开34条，公众号公开189条，公示栏公开52条。", null);
    fails("划分网格120个，其中农村网格81个，社区网格24个，专属网格5个。", "81 + 24 + 5 = 110");
    fails("排查纠纷76件，包括婚姻纠纷2件、邻里纠纷25件、土地纠纷30件、其他10件。", "2 + 25 + 30 + 10 = 67");
    fails("反映问题671件，已处理644件，正在处理28件。", "644 + 28 = 672");
    fails("受理671件，已处理644件，正在处理28件；代办11件，上报38条。", "644 + 28 = 672");
    fails("办案80件，其中甲类50件，乙类20件，丙类11件；培训60场，代办9件。", "50 + 20 + 11 = 81");
    fails("办理案件18起，其中安全类16起，卫生类3起。", "16 + 3 = 19");
    fails("网上信访128件，其中初访30件，重复访99件。", "30 + 99 = 129");
  }

  @Test
  void alarmsWhereAComparisonOrARateStandsBetween() {
    fails("办理案件264件，同比减少11.7%（上年299件），其中简易程序187件、普通程序67件。", "187 + 67 = 254");
    fails("全年办案90件，同比增长20%（去年75件），其中普通程序41件、简易程序50件。", "41 + 50 = 91");
    fails("立案68起，办结66起，办结率97.1%，在办3起。", "66 + 3 = 69");
    holds("办理案件90件（上年81件），其中简易程序50件、普通程序40件。", "50 + 40 = 90");
    holds("受理信访90件，同比下降10%，其中初访50件、重复访40件。", "50 + 40 = 90");
    assertThat(read("立案69起，办结66起，办结率95.7%，在办3起。")).allMatch(Relation::holds).hasSize(2);
  }

  @Test
  void staysSilentWhereOneThingIsCountedUnderSeveralHeads() {
    for (String text :
        List.of(
            "收到线索153条，其中日常巡查88条、热线71条、移交26条（同一线索可由多个渠道反映）。",
            "收到线索153条，其中日常巡查88条、热线71条、移交2条，同一线索可能来自不同渠道。",
            "排查隐患112处，其中用电61处、消防52处、燃气9处。部分隐患有交叉。",
            "办理投诉120件，其中噪声62件、油烟51件、占道15件（一件投诉会涉及多个事项，分别统计）。",
            "受理事项210件，包括民政120件、社保81件、户籍17件（有重复计算）。",
            "办理案件120件，其中安全类62件、环保类51件、城管类15件，部分案件同时涉及两类。")) {
      assertThat(read(text)).as(text).allMatch(Relation::holds);
    }
    fails("收到线索153条，其中日常巡查78条、热线51条、移交26条，开展交叉检查、多渠道化解。", "78 + 51 + 26 = 155");
    fails("受理信访153件，其中初访78件、重复访76件，重复信访明显减少。", "78 + 76 = 154");
  }

  @Test
  void alarmsWhereARateIsWrong() {
    fails("受理案件207件，已处理181件，正在处理26件，结案率78.4%。", "181 ÷ 207 = 87.4%");
    fails("排查纠纷50起，成功调解40起，调解成功率90%。", "40 ÷ 50 = 80%");
  }

  @Test
  void staysSilentWhereNobodyCouldBeSure() {
    for (String text :
        List.of(
            "评选示范户80户，其中整洁户50户、孝老户45户、书香户30户。",
            "执法人员13名，其中持证10名，党员5名。",
            "化解纠纷90起，其中班子成员接访12批次20人次。",
            "化解纠纷151起，其中邻里纠纷30起。",
            "化解纠纷60件，其中邻里纠纷40件；代办诉求20件。",
            "化解纠纷60件，其中邻里纠纷40件；代办诉求21件。",
            "受理60件，已办结40件；代办50件，已办结30件。",
            "化解纠纷151起，其中邻里纠纷30起、婚姻纠纷20起。",
            "化解纠纷151起，其中邻里纠纷50起、婚姻纠纷60起等。",
            "公开信息300余条，其中网站100条，公众号150条。",
            "公开信息300条，其中网站100余条，公众号150条。",
            "三个窗口分别登记9件、8件、4件。",
            "普法进集市7次，进工地3次，进车站2次。",
            "办理政务服务830件，便民服务9100件。",
            "受理60件，按期办结率90%。",
            "受理60件，办结50件，群众满意率98%。",
            "受理60件，已办结50件。",
            "全年收件420单，按时接单率100%，办结率为97.2%。",
            "列入基本清单11项，列入配合清单9项，交回11项。",
            "化解纠纷60件。全年开展活动其中的20场，培训40场。",
            "表彰先进20名，其中镇级15名，村级15名。",
            "开展检查60次，其中夜查20次，发现隐患50处，整改45处。",
            "共有网格60个，网格员80人，其中专职30人，兼职20人。",
            "受理案件60件，同比增长20件，办结率90%。",
            "审查合同30件，其中重大合同5件，出具意见40份。")) {
      assertThat(read(text)).as(text).isEmpty();
    }
  }

  @Test
  void aRateThatWasCutOffHoldsAndSaysSo() {
    Relation relation = read("受理30件，办结20件，办结率66.6%。").get(0);
    assertThat(relation.holds()).isTrue();
    assertThat(relation.computed()).isEqualByComparingTo("66.6");
    assertThat(relation.arithmetic()).isEqualTo("20 ÷ 30 = 66.6%（未四舍五入）");
    assertThat(read("受理30件，办结20件，办结率66%。")).as("nor a wrong alarm").isEmpty();
  }

  @Test
  void showsTheWholeClauseAndTheStatedFigureFirst() {
    Relation relation = read("去年做了很多工作，划分网格60个，其中农村网格40个，社区网格20个，成效明显。").get(0);
    assertThat(relation.quote()).isEqualTo("划分网格60个，其中农村网格40个，社区网格20个");
    assertThat(relation.places()).hasSize(3);
    assertThat(relation.stated()).isEqualByComparingTo("60");
    assertThat(relation.places().get(0).start()).isEqualTo(13);
  }

  private static void holds(String text, String arithmetic) {
    assertThat(read(text))
        .as(text)
        .singleElement()
        .satisfies(
            relation -> {
              assertThat(relation.holds()).isTrue();
              assertThat(relation.arithmetic()).isEqualTo(arithmetic);
            });
  }

  private static void fails(String text, String arithmetic) {
    List<Relation> wrong = read(text).stream().filter(relation -> !relation.holds()).toList();
    assertThat(wrong).as(text).hasSize(1);
    if (arithmetic != null) {
      assertThat(wrong.get(0).arithmetic()).isEqualTo(arithmetic);
    }
  }

  private static List<Relation> read(String text) {
    Document document = Texts.document(text);
    return RelationReader.read(document, FigureReader.read(document));
  }
}
