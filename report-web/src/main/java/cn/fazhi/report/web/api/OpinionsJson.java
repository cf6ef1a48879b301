package cn.fazhi.report.web.api;

import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opinions the caller may see, oldest first. */
record OpinionsJson(List<OpinionJson> opinions) {

  /**
   * One opinion.
   *
   * @param owed whether the unit still has to answer it
   * @param resolved who has settled it, null while it is open
   */
  record OpinionJson(
      int number,
      int revision,
      @Nullable String block,
      @Nullable String quote,
      Opinion.Weight weight,
      String text,
      String by,
      Instant at,
      boolean sent,
      boolean owed,
      List<RepliedJson> answers,
      SealJson.@Nullable ByJson resolved) {}

  /** An answer, and the revision it was given against. */
  record RepliedJson(Answer.Kind kind, String text, String by, Instant at, int revision) {
    static RepliedJson of(Answer a) {
      return new RepliedJson(a.kind(), a.text(), a.by().name(), a.by().at(), a.revision());
    }
  }

  static OpinionsJson of(List<Opinion> opinions, List<Opinion> owed) {
    return new OpinionsJson(
        opinions.stream().map(opinion -> of(opinion, owed.contains(opinion))).toList());
  }

  private static OpinionJson of(Opinion o, boolean owed) {
    return new OpinionJson(
        o.id(),
        o.revision(),
        o.block() == null ? null : o.block().value(),
        o.quote(),
        o.weight(),
        o.text(),
        o.by().name(),
        o.by().at(),
        o.sent(),
        owed,
        o.answers().stream().map(RepliedJson::of).toList(),
        SealJson.ByJson.perhaps(o.resolved()));
  }
}
