package cn.fazhi.report.core.check;

import static cn.fazhi.report.core.document.StatutoryPart.NEXT_PLAN;
import static cn.fazhi.report.core.document.StatutoryPart.SHORTCOMINGS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.document.Outline;
import cn.fazhi.report.core.document.PartSpan;
import cn.fazhi.report.core.document.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartTextTest {
  @Test
  void endsAPartWhereTheNextBeginsInTheSameParagraph() {
    Document document = Texts.document("工作有成效，但也有不足：人手少。下一步，我镇将加强培训。", "一是招聘。");
    String text = document.blocks().get(0).text();
    BlockId first = new BlockId("L1");
    List<PartSpan> parts =
        List.of(
            new PartSpan(SHORTCOMINGS, null, false, first, text.indexOf("但也"), first),
            new PartSpan(NEXT_PLAN, null, false, first, text.indexOf("下一步"), new BlockId("L2")));
    Outline outline = new Outline(null, null, null, null, null, null, parts);
    PartText cut =
        new PartText(new Reading(document, outline, List.of(), List.of(), Background.UNKNOWN));

    assertThat(cut.body(SHORTCOMINGS)).isEqualTo("但也有不足：人手少。");
    assertThat(cut.body(NEXT_PLAN)).isEqualTo("下一步，我镇将加强培训。\n一是招聘。");
  }
}
