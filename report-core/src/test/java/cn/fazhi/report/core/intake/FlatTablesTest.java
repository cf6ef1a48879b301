package cn.fazhi.report.core.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A table that was flattened to lines is a table again; other short lines stay what they are. */
class FlatTablesTest {
  private static final String BEFORE =
      "青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n今年以来，全镇办理案件情况如下表，各项工作有序推进，成效明显。\n";
  private static final String AFTER = "\n下一步，将继续加强培训，提高办案质量，做到公正文明执法。\n";

  @Test
  void rowsPartedByBlanksAreRows() {
    assertThat(tables("类别　　立案（件）　　结案（件）\n食品　　126　　119\n其他　　68　　66\n合计　　194　　185"))
        .containsExactly("类别\t立案（件）\t结案（件）\n食品\t126\t119\n其他\t68\t66\n合计\t194\t185");
  }

  @Test
  void cellsOneALineAreRowsAndTheirNumbersNoPageNumbers() {
    assertThat(tables("案件类型\n立案数\n罚款（万元）\n市容\n63\n4.27\n安全\n44\n36.80\n合计\n107\n41.07"))
        .containsExactly("案件类型\t立案数\t罚款（万元）\n市容\t63\t4.27\n安全\t44\t36.80\n合计\t107\t41.07");
  }

  @Test
  void theWordForTotalMayTakeTwoCells() {
    assertThat(tables("序号  村  件数\n1  东村  6\n2  西村  8\n合计  14"))
        .containsExactly("序号\t村\t件数\n1\t东村\t6\n2\t西村\t8\n合计\t\t14");
    assertThat(tables("序号\n村\n受理\n办结\n1\n东村\n6\n5\n2\n西村\n8\n8\n合计\n14\n13"))
        .containsExactly("序号\t村\t受理\t办结\n1\t东村\t6\t5\n2\t西村\t8\t8\n合计\t\t14\t13");
  }

  @Test
  void wordsWrittenApartToFillACellAreOneCell() {
    assertThat(tables("类    别    立案    结案\n食品    12    11\n道路交通    8    6\n合    计    20    17"))
        .containsExactly("类别\t立案\t结案\n食品\t12\t11\n道路交通\t8\t6\n合计\t20\t17");
  }

  @Test
  void whatWasPutTogetherIsTold() {
    assertThat(read("类别 数量\n许可 214\n处罚 63").notices())
        .extracting(Notice::code)
        .containsExactly("flat-table");
  }

  @Test
  void contentsPageNumbersAndProseStay() {
    assertThat(tables("目录\n一、主要举措和成效 1\n二、存在的问题 5")).isEmpty();
    assertThat(tables("目录\n一、主要举措和成效\n1\n二、存在的问题\n5")).isEmpty();
    assertThat(tables("- 1 -\n- 2 -\n第 3 页 共 5 页")).isEmpty();
    assertThat(tables("全年共 35 件\n其中 12 件\n已经办结")).isEmpty();
  }

  private static List<String> tables(String lines) {
    return read(lines).document().blocks().stream()
        .filter(block -> block.kind() == BlockKind.TABLE)
        .map(Block::text)
        .toList();
  }

  private static Manuscript read(String lines) {
    return Intake.read((BEFORE + lines + AFTER).getBytes(StandardCharsets.UTF_8), "report.txt");
  }
}
