package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.people.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text a new report starts with: title, addressee and the headings the template asks for. */
final class BlankReport {
  private BlankReport() {}

  static Document of(Cycle cycle, Unit unit, String district) {
    List<Block> blocks = new ArrayList<>();
    add(blocks, BlockKind.TITLE, "", "关于" + unit.name() + cycle.year() + "年度法治政府建设情况的报告", null);
    add(blocks, BlockKind.ADDRESSEE, "", "中共" + district + "委员会、" + district + "人民政府：", null);
    for (Template.Section section : cycle.template().sections()) {
      int end = section.heading().indexOf('、') + 1;
      add(
          blocks,
          BlockKind.HEADING,
          section.heading().substring(0, end),
          section.heading().substring(end),
          section.part());
    }
    return new Document(blocks);
  }

  private static void add(
      List<Block> blocks, BlockKind kind, String label, String body, @Nullable StatutoryPart part) {
    int level = kind == BlockKind.HEADING ? 1 : 0;
    blocks.add(new Block(new BlockId("t" + (blocks.size() + 1)), kind, level, label, body, part));
  }
}
