package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.FlowVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one report stands: all that a sentence about it is made of. The report itself and the lists
 * hand out the same.
 *
 * @param step the open step's key in the flow, null where it waits for nobody
 * @param since when the open step began
 * @param due last day of the open step's own time, null without one
 * @param deadline last day on which it arrives on time
 * @param arrived when it first came to the district, null before
 * @param holder the name of whoever has claimed the open step
 * @param owed opinions the unit still owes an answer to
 * @param musts must-fix opinions that are open, sent or not
 * @param secrecyReviewed whether the latest revision has had its secrecy review
 * @param withdrawn whether it was published and taken away again
 * @param returned how many times the district has sent it back to be revised
 * @param approved when it came to be published, null where it is not that far or no longer
 */
public record Standing(
    FlowVersion flow,
    Status status,
    StepKind kind,
    @Nullable String step,
    String draftersStep,
    @Nullable String returnedFrom,
    @Nullable Instant since,
    @Nullable LocalDate due,
    LocalDate deadline,
    @Nullable Instant arrived,
    @Nullable String holder,
    int owed,
    int musts,
    boolean secrecyReviewed,
    boolean withdrawn,
    int returned,
    @Nullable Instant approved) {
  private static final Set<Act> SENDING_BACK = Set.of(Act.RETURN, Act.MUST_CHANGE);

  public static Standing of(ReportState state) {
    Turn turn = state.turn();
    Claim claim = state.claim();
    Opinions opinions = new Opinions(state.opinions());
    return new Standing(
        state.flow(),
        state.status(),
        turn == null ? StepKind.NONE : turn.kind(),
        turn == null ? null : turn.step(),
        state.draftersStep(),
        state.returnedFrom(),
        turn == null ? null : turn.since(),
        turn == null ? null : turn.due(),
        state.deadline(),
        state.arrived(),
        claim == null ? null : claim.name(),
        opinions.unanswered(new History(state.entries()).lastJudged()).size(),
        opinions.musts(),
        secrecyReviewed(state),
        withdrawn(state),
        (int) state.entries().stream().filter(Standing::sentBack).count(),
        approved(state));
  }

  private static boolean sentBack(Entry entry) {
    return SENDING_BACK.contains(entry.act())
        && entry.from() != StepKind.SIGNING
        && entry.to() == StepKind.REVISION;
  }

  private static boolean secrecyReviewed(ReportState state) {
    SecrecyReview review = state.secrecyReview();
    return review != null && review.revision() == state.seals().size();
  }

  private static boolean withdrawn(ReportState state) {
    Publication publication = state.publication();
    return state.status() == Status.PUBLISHED
        && publication != null
        && publication.withdrawnFor() != null;
  }

  private static @Nullable Instant approved(ReportState state) {
    boolean farEnough =
        state.status().closed()
            || state.turn() != null && state.turn().kind() == StepKind.PUBLICATION;
    return state.entries().stream()
        .filter(e -> farEnough && e.to() == StepKind.PUBLICATION && e.from() != e.to())
        .map(entry -> entry.by().at())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
