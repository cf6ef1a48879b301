package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of a report's history; only ever added.
 *
 * @param version the report's version that the act made
 * @param revision the revision it was about, 0 for none
 * @param note reason or remark in the actor's words
 * @param actedFor in whose place it was done; null where it was the actor's own to do
 */
public record Entry(
    long version,
    Act act,
    Signed by,
    StepKind from,
    StepKind to,
    int revision,
    @Nullable String note,
    @Nullable AccountId actedFor) {
  private static final Set<Act> INSIDE_THE_UNIT =
      EnumSet.of(Act.SAVE, Act.IMPORT, Act.ATTACH, Act.DETACH);
  private static final Set<Act> INSIDE_THE_DISTRICT =
      EnumSet.of(
          Act.REMARK, Act.RESOLVE, Act.SEND_BACK, Act.AGREE, Act.RELEASE, Act.SECRECY_REVIEW);

  public Entry(
      long version,
      Act act,
      Signed by,
      StepKind from,
      StepKind to,
      int revision,
      @Nullable String note) {
    this(version, act, by, from, to, revision, note, null);
  }

  /** Whether it was done by them or in their place, or by or for the one they act for. */
  boolean involves(Actor actor) {
    return by.is(actor) || actedFor != null && actor.is(actedFor);
  }

  /**
   * Whether it is anybody's business at this distance: what is settled inside one house stays
   * there.
   */
  boolean visibleTo(Sight sight) {
    return switch (sight) {
      case NONE -> false;
      case OWN -> !INSIDE_THE_DISTRICT.contains(act);
      case HEAD, SEALED -> !INSIDE_THE_UNIT.contains(act) && !betweenHeadAndDrafter();
    };
  }

  private boolean betweenHeadAndDrafter() {
    return from == StepKind.SIGNING && (act == Act.RETURN || act == Act.RECALL);
  }
}
