package cn.fazhi.report.core.layout;

import cn.fazhi.report.core.document.Anchor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about a place of the text, set as a comment beside it.
 *
 * @param place null where it is about the whole text
 * @param lines the comment's paragraphs
 */
public record Remark(@Nullable Anchor place, String author, List<String> lines) {
  public Remark {
    lines = List.copyOf(lines);
  }
}
