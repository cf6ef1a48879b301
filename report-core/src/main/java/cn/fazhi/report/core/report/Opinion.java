package cn.fazhi.report.core.report;

import cn.fazhi.report.core.document.BlockId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has to say about a revision, to one block or to the whole.
 *
 * @param id unique within the report, as people see it: 1, 2, 3 ...
 * @param revision the revision it speaks of
 * @param quote the words it is about, null for the whole block or report
 * @param sent whether the unit can see it; it goes with the next decision
 * @param resolved null while open
 */
public record Opinion(
    int id,
    int revision,
    @Nullable BlockId block,
    @Nullable String quote,
    Weight weight,
    String text,
    Signed by,
    boolean sent,
    List<Answer> answers,
    @Nullable Signed resolved) {

  /** How much it weighs. */
  public enum Weight {
    MUST("必须改"),
    SUGGESTION("建议");

    private final String label;

    Weight(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public Opinion {
    answers = List.copyOf(answers);
  }

  public boolean open() {
    return resolved == null;
  }

  /** The answer given against the revision, or nothing yet. */
  public Optional<Answer> answerTo(int latest) {
    return answers.stream().filter(answer -> answer.revision() == latest).reduce((a, b) -> b);
  }

  Opinion send() {
    return new Opinion(id, revision, block, quote, weight, text, by, true, answers, resolved);
  }

  Opinion answered(Answer answer) {
    List<Answer> more = new ArrayList<>(answers);
    more.add(answer);
    return new Opinion(id, revision, block, quote, weight, text, by, sent, more, resolved);
  }

  Opinion resolvedBy(@Nullable Signed who) {
    return new Opinion(id, revision, block, quote, weight, text, by, sent, answers, who);
  }
}
