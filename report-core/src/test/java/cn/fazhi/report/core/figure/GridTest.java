package cn.fazhi.report.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bare numbers in a table are figures; their unit stands over, beside or above them. */
class GridTest {
  @Test
  void theHeadTellsTheUnit() {
    assertThat(read("", "类别\t立案（件）\t罚款（万元）\n食品\t126\t58.37"))
        .containsExactly("食品立案 126件", "食品罚款 58.37万元");
    assertThat(read("", "村\t参加人数\n东村\t1,236")).containsExactly("东村参加人数 1236人");
  }

  @Test
  void aColumnOrTheCaptionTellsTheUnit() {
    assertThat(read("", "指标\t单位\t数量\n信访件\t件\t128\n隐患\t处\t64"))
        .containsExactly("信访件件数量 128件", "隐患处数量 64处");
    assertThat(read("单位：件", "类别\t数量\n许可\t214")).containsExactly("许可数量 214件");
  }

  @Test
  void runningNumbersPhonesAndYearsAreNone() {
    assertThat(read("", "序号\t姓名\t电话\n1\t某甲\t8321456")).isEmpty();
    assertThat(read("", "年份\t件数\n2023\t41")).containsExactly("件数 41件");
  }

  @Test
  void aCellWithItsUnitIsReadOnce() {
    assertThat(read("", "类别\t数量\n许可\t214件\n处罚\t63件")).containsExactly("许可数量 214件", "处罚数量 63件");
  }

  private static List<String> read(String caption, String table) {
    Block above = new Block(new BlockId("a"), BlockKind.PARAGRAPH, 0, "", caption, null);
    Block block = new Block(new BlockId("t"), BlockKind.TABLE, 0, "", table, null);
    return FigureReader.read(new Document(List.of(above, block))).stream()
        .map(f -> f.label() + " " + f.value().toPlainString() + f.unit())
        .toList();
  }
}
