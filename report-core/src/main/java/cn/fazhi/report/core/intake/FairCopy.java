package cn.fazhi.report.core.intake;

import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import java.util.ArrayList;
import java.util.List;

/** Makes a clean document of a raw text; whatever it changes or drops it tells in a notice. */
final class FairCopy {
  private FairCopy() {}

  static Manuscript of(RawText raw, Format format) {
    List<Line.Mark> marks = new ArrayList<>(raw.marks());
    List<Line> lines = Residue.without(FlatTables.restored(Limits.checked(raw).lines()), marks);
    lines = Joining.of(Flattened.split(lines));
    Skeleton skeleton = new Skeleton(lines);
    Notices notices = new Notices();
    marks.forEach(mark -> notices.add(new Notice(mark.code(), mark.message(), null, mark.quote())));
    List<Block> blocks = skeleton.blocks();
    for (int i = 0; i < blocks.size(); i++) {
      for (Line.Mark mark : skeleton.lines().get(i).marks()) {
        notices.add(new Notice(mark.code(), mark.message(), blocks.get(i).id(), mark.quote()));
      }
    }
    return new Manuscript(Limits.checked(new Document(blocks)), format, notices.all());
  }
}
