package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one report is made of and how it reads to somebody; only a {@link Report} changes it. */
public abstract sealed class Dossier permits Report {
  final Seals seals;
  final Opinions opinions;
  final History history;
  final Progress progress;
  final Disclosure disclosure;
  final Attachments attachments;
  final Set<AccountId> writers;
  LocalDate deadline;
  Document text;

  private final ReportState kept;

  Dossier(ReportState state) {
    kept = state;
    seals = new Seals(state.seals());
    opinions = new Opinions(state.opinions());
    history = new History(state.entries());
    progress = new Progress(state);
    disclosure = new Disclosure(state.secrecyReview(), state.publication());
    attachments = new Attachments(state.attachments());
    writers = new HashSet<>(state.writers());
    deadline = state.deadline();
    text = state.text();
  }

  /** Everything to be stored; {@code version} is still the one it was loaded with. */
  public ReportState state() {
    return new ReportState(
        id(),
        kept.cycle(),
        year(),
        unit(),
        bureau(),
        flow(),
        version(),
        status(),
        turn(),
        claim(),
        draftersStep(),
        returnedFrom(),
        arrived(),
        deadline,
        text,
        writers,
        seals.all(),
        opinions.all(),
        history.all(),
        secrecyReview(),
        publication(),
        attachments());
  }

  /** The state it was loaded with, so that whoever stores it can tell what has changed. */
  public ReportState loaded() {
    return kept;
  }

  /** Revisions sealed since it was loaded. */
  public List<Revision> freshRevisions() {
    return seals.fresh();
  }

  /** Attachments added or removed since it was loaded. */
  public List<Attachment> changedAttachments() {
    return attachments.changed();
  }

  /** Lines of history written since it was loaded. */
  public List<Entry> freshEntries() {
    return history.fresh();
  }

  // What it is

  public ReportId id() {
    return kept.id();
  }

  public CycleId cycle() {
    return kept.cycle();
  }

  public int year() {
    return kept.year();
  }

  public UnitCode unit() {
    return kept.unit();
  }

  public UnitCode bureau() {
    return kept.bureau();
  }

  public FlowVersion flow() {
    return kept.flow();
  }

  /** The version it was loaded with; whoever saves must still find it. */
  public long version() {
    return kept.version();
  }

  public Status status() {
    return progress.status();
  }

  public @Nullable Turn turn() {
    return progress.turn();
  }

  public StepKind step() {
    return progress.step();
  }

  public @Nullable Claim claim() {
    return progress.claim();
  }

  public String draftersStep() {
    return progress.draftersStep();
  }

  public @Nullable String returnedFrom() {
    return progress.returnedFrom();
  }

  public @Nullable Instant arrived() {
    return progress.arrived();
  }

  public LocalDate deadline() {
    return deadline;
  }

  public Document text() {
    return text;
  }

  public List<Seal> seals() {
    return seals.all();
  }

  /** The head of the newest sealed revision. */
  public Seal latest() {
    return seals.latest();
  }

  /**
   * A revision as it was read back; throws IllegalStateException where it is no longer the text
   * that was sealed.
   */
  public Revision vouchFor(Revision revision) {
    return seals.vouchFor(id(), revision);
  }

  public boolean reachedDistrict() {
    return seals.reachedDistrict();
  }

  public List<Opinion> opinions() {
    return opinions.all();
  }

  public List<Entry> entries() {
    return history.all();
  }

  public @Nullable SecrecyReview secrecyReview() {
    return disclosure.review();
  }

  public @Nullable Publication publication() {
    return disclosure.publication();
  }

  /** Every file that was ever put beside the text, in the order of adding. */
  public List<Attachment> attachments() {
    return attachments.all();
  }

  /** The files that were submitted with a revision. */
  public List<Attachment> attachmentsOf(int revision) {
    return attachments.of(revision);
  }

  /** The files that everybody may have, with the text that is public; none of a withdrawn one. */
  public List<Attachment> publicAttachments() {
    Publication shown = publication();
    return shown == null || !isPublic()
        ? List.of()
        : attachments.among(shown.attachments(), shown.revision());
  }

  /** Whether a revision of it may be read by everybody; a later round does not take it away. */
  public boolean isPublic() {
    return disclosure.isPublic();
  }

  /** Where it stands, as lists tell it too. */
  public Standing standing() {
    return Standing.of(state());
  }

  /** Opinions the unit still owes an answer to. */
  public List<Opinion> unanswered() {
    return opinions.unanswered(history.lastJudged());
  }

  /** Whether one more section's yes completes the countersigning. */
  public boolean lastToAgree() {
    return sectionsStillToAgree().size() == 1;
  }

  // How it reads to somebody

  public Sight sight(Actor actor) {
    return Sight.of(actor, this);
  }

  /** Opinions as somebody may see them. */
  public List<Opinion> opinionsFor(Actor actor) {
    return opinions.visibleTo(sight(actor));
  }

  /** The history as somebody may see it, oldest first. */
  public List<Entry> historyFor(Actor actor) {
    return history.visibleTo(sight(actor));
  }

  /** Of entries that others made meanwhile, those that somebody may see. */
  public List<Entry> seenBy(Actor actor, List<Entry> meanwhile) {
    Sight sight = sight(actor);
    return meanwhile.stream().filter(entry -> entry.visibleTo(sight)).toList();
  }

  /** The files beside what somebody reads now: the working text, or the latest they may see. */
  public List<Attachment> attachmentsFor(Actor actor) {
    return attachments.visibleTo(sight(actor), seals);
  }

  /** A file this actor may have: the unit all that is kept, the district what reached it. */
  public Attachment attachment(Actor actor, String id) {
    return attachments.open(id, sight(actor), seals);
  }

  /** Whether somebody has written or signed what is to be judged. */
  public boolean authoredBy(Actor actor) {
    return seals.latestIsBy(actor) || did(Act.SIGN, latest().number(), actor);
  }

  /** Whether others have claimed what this actor would do, as themselves or for anybody. */
  public boolean othersHaveIt(Actor actor) {
    Turn asked = turn();
    return claim() != null
        && asked != null
        && !claimedBy(actor)
        && actor.as(Role.REVIEWER, asked.units()).stream().noneMatch(this::claimedBy);
  }

  // What the law asks

  /** Whether it is claimed by them, or was in their place. */
  boolean claimedBy(Actor actor) {
    Claim claim = claim();
    return claim != null && history.claimed(claim, actor);
  }

  /** Whether they, or somebody in their place, did that last to the revision. */
  boolean did(Act act, int revision, Actor actor) {
    return history.done(act, revision, actor);
  }

  List<UnitCode> sectionsStillToAgree() {
    Turn asked = turn();
    return asked == null ? List.of() : history.stillToAgree(asked);
  }

  /** Whether the district has already judged what was submitted last. */
  boolean movedOnSinceSubmission() {
    return history.judged(latest().number());
  }

  boolean countersignedBy(Actor actor) {
    return history.countersignedBy(actor);
  }
}
