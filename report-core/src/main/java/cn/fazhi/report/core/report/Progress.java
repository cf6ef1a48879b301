package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far one report has come: its status, whose turn it is and who has claimed that turn. */
final class Progress {
  private Status status;
  private @Nullable Turn turn;
  private @Nullable Claim claim;
  private String draftersStep;
  private @Nullable String returnedFrom;
  private @Nullable Instant arrived;

  Progress(ReportState kept) {
    status = kept.status();
    turn = kept.turn();
    claim = kept.claim();
    draftersStep = kept.draftersStep();
    returnedFrom = kept.returnedFrom();
    arrived = kept.arrived();
  }

  Status status() {
    return status;
  }

  @Nullable Turn turn() {
    return turn;
  }

  StepKind step() {
    return turn == null ? StepKind.NONE : turn.kind();
  }

  @Nullable Claim claim() {
    return claim;
  }

  String draftersStep() {
    return draftersStep;
  }

  @Nullable String returnedFrom() {
    return returnedFrom;
  }

  @Nullable Instant arrived() {
    return arrived;
  }

  void claim(Actor actor, Instant now) {
    claim = new Claim(actor.account(), actor.name(), now);
  }

  void claimIfNobodyHas(Actor actor, Instant now) {
    if (claim == null) {
      claim(actor, now);
    }
  }

  void release() {
    claim = null;
  }

  /** The step it stands at is the one that returns it. */
  void returnFromHere() {
    if (turn != null) {
      returnedFrom = turn.step();
    }
  }

  /** A new round begins in which nobody has returned it. */
  void startOver() {
    returnedFrom = null;
  }

  void move(Turn next, Instant now) {
    if (turn != null && turn.kind().drafters()) {
      draftersStep = turn.step();
    }
    turn = next;
    claim = null;
    status = next.kind().status();
    if (next.kind().district() && arrived == null) {
      arrived = now;
    }
  }

  void close(Status closing) {
    turn = null;
    claim = null;
    status = closing;
  }
}
