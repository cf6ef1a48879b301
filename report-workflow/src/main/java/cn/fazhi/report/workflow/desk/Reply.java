package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a unit says to one opinion, as far as it has been filled in.
 *
 * @param opinion its number in the report
 * @param kind null where none was chosen
 */
public record Reply(int opinion, Answer.@Nullable Kind kind, String words) {

  /** The kind, once nothing is missing. */
  Answer.Kind completeKind() {
    if (kind == null) {
      throw new Refusal.NotReady("第 " + opinion + " 条：请选择“已修改”还是“不改，说明理由”。");
    }
    if (words.isBlank()) {
      throw new Refusal.NotReady("第 " + opinion + " 条：请写明怎么改的，或者为什么不改。");
    }
    return kind;
  }
}
