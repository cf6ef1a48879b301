package cn.fazhi.report.core.figure;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is written right above tables; a unit for all their numbers may stand there. */
public final class Captions {
  private static final int LONGEST = 60;

  private final Map<BlockId, String> captions = new HashMap<>();

  public static Captions of(Document document) {
    Captions captions = new Captions();
    List<Block> blocks = document.blocks();
    for (int i = 1; i < blocks.size(); i++) {
      String above = blocks.get(i - 1).text();
      if (Grid.is(blocks.get(i)) && above.length() <= LONGEST) {
        captions.captions.put(blocks.get(i).id(), above);
      }
    }
    return captions;
  }

  public String over(Block table) {
    return captions.getOrDefault(table.id(), "");
  }
}
