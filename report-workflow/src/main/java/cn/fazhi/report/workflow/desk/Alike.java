package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.likeness.Copied;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a report also stands elsewhere, as far as somebody may see where.
 *
 * @param revision the revision that was compared, 0 for the working text
 * @param groups one for each other text; those that must not be told are one together
 */
public record Alike(int revision, Document text, List<Group> groups) {

  /**
   * What one other text has too.
   *
   * @param other that text, null where neither its unit nor its words are shown
   */
  public record Group(Copied.Source source, @Nullable Document other, List<Copied> copied) {}
}
