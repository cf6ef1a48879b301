package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.BlockKind;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.List;

/** A report of an invented township with everything a page can carry. */
final class Specimen {
  private final List<Block> blocks = new ArrayList<>();

  private Specimen() {}

  static Document report() {
    return new Specimen().write();
  }

  private Document write() {
    line(BlockKind.DOCUMENT_NUMBER, "青政〔2026〕3号");
    line(BlockKind.TITLE, "青禾镇人民政府关于2025年度法治政府建设情况的报告");
    line(BlockKind.ADDRESSEE, "云泽县委、县政府：");
    line(BlockKind.PARAGRAPH, "2025年，青禾镇坚持把法治贯穿基层治理全过程，现将有关情况报告如下。");
    block(BlockKind.HEADING, 1, "一、", "主要举措和成效");
    block(
        BlockKind.PARAGRAPH,
        2,
        "（一）",
        "规范行政决策。全年召开镇长办公会议24次，镇长陈𬱖主持研究法治事项9项，法律顾问参与合同审查31份，出具法律意见书17份，未发生因决策不当引发的行政诉讼。");
    block(BlockKind.HEADING, 2, "（二）", "推进矛盾纠纷化解");
    block(BlockKind.PARAGRAPH, 3, "1.", "建强调解队伍。全镇共有专兼职人民调解员46名，全年调处纠纷198件，调处成功190件。");
    block(BlockKind.PARAGRAPH, 4, "（1）", "各村每月开展一次排查，做到早发现、早报告、早处置。");
    line(BlockKind.TABLE, "项目\t2024年\t2025年\n受理纠纷（件）\t205\t198\n开展普法宣传活动（场次）\t11\t12\n备注\t\t含校园活动");
    block(BlockKind.HEADING, 1, "二、", "存在的不足和原因");
    line(BlockKind.PARAGRAPH, "执法人员力量与赋权事项不相适应，原因在于专业人员招录不足、轮训机制不够健全。");
    block(BlockKind.HEADING, 1, "三、", "2026年度主要安排");
    line(BlockKind.PARAGRAPH, "围绕赋权事项开展全员轮训，第二季度前完成执法案卷自查。".repeat(16));
    line(BlockKind.SIGNATURE, "青禾镇人民政府");
    line(BlockKind.DATE, "2026年1月15日");
    return new Document(blocks);
  }

  private void line(BlockKind kind, String text) {
    block(kind, 0, "", text);
  }

  private void block(BlockKind kind, int level, String label, String body) {
    blocks.add(new Block(new BlockId("s" + blocks.size()), kind, level, label, body, null));
  }
}
