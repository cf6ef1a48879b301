package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One unit's report for one year: its working text, its sealed revisions, what was said of them and
 * whose turn it is. Its methods are the acts; each asks {@link Transitions} first and leaves a line
 * of history. Which step comes next is the flow's to say and is handed in.
 */
public final class Report {
  private static final Set<Act> WRITING = EnumSet.of(Act.SAVE, Act.IMPORT);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private final ReportState kept;
  private final Seals seals;
  private final Opinions opinions;
  private final History history;
  private final Progress progress;
  private final Disclosure disclosure;
  private final Attachments attachments;
  private final Set<AccountId> writers;
  private LocalDate deadline;
  private Document text;

  private Report(ReportState state) {
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

  /** A new report that waits for its drafter. */
  public static Report open(ReportId id, Cycle cycle, UnitCode unit, Turn first, Document text) {
    return new Report(ReportState.opened(id, cycle, unit, first, text));
  }

  public static Report restore(ReportState state) {
    return new Report(state);
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

  /** Digests of the state it was loaded with and of the one that its saving makes. */
  public Digests digests() {
    String was = kept.text().digest();
    String is = text.equals(kept.text()) ? was : text.digest();
    return new Digests(Imprint.of(kept, version(), was), Imprint.of(state(), version() + 1, is));
  }

  /** Before and after. */
  public record Digests(String before, String after) {}

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

  /** The files beside what somebody reads now: the working text, or the latest they may see. */
  public List<Attachment> attachmentsFor(Actor actor) {
    return switch (sight(actor)) {
      case NONE, HEAD -> List.of();
      case SEALED -> attachments.of(seals.lastReached());
      case OWN -> attachments.attached();
    };
  }

  /** The files that were submitted with a revision. */
  public List<Attachment> attachmentsOf(int revision) {
    return attachments.of(revision);
  }

  /** A file this actor may have: the unit all that is kept, the district what reached it. */
  public Attachment attachment(Actor actor, String id) {
    Sight sight = sight(actor);
    return attachments
        .find(id)
        .filter(Attachment::kept)
        .filter(
            file ->
                sight == Sight.OWN
                    || sight == Sight.SEALED
                        && seals.all().stream()
                            .anyMatch(seal -> seal.reached() && file.of(seal.number())))
        .orElseThrow(Refusal.NotFound::new);
  }

  /** The files that everybody may have, with the text that is public; none of a withdrawn one. */
  public List<Attachment> publicAttachments() {
    Publication shown = publication();
    return shown == null || !isPublic()
        ? List.of()
        : attachments.of(shown.revision()).stream()
            .filter(attachment -> shown.attachments().contains(attachment.file().id()))
            .toList();
  }

  /** Whether a revision of it may be read by everybody; a later round does not take it away. */
  public boolean isPublic() {
    return disclosure.isPublic();
  }

  /** Whether somebody has written or signed what is to be judged. */
  public boolean authoredBy(Actor actor) {
    return seals.latestIsBy(actor) || did(Act.SIGN, latest().number(), actor);
  }

  /** Where it stands, as lists tell it too. */
  public Standing standing() {
    return Standing.of(state());
  }

  /** Opinions the unit still owes an answer to. */
  public List<Opinion> unanswered() {
    return opinions.unanswered(history.lastJudged());
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

  public Sight sight(Actor actor) {
    return Sight.of(actor, this);
  }

  /** Whether it is claimed by them, or was in their place. */
  boolean claimedBy(Actor actor) {
    Claim claim = claim();
    return claim != null && history.claimed(claim, actor);
  }

  /** Whether others have claimed what this actor would do, as themselves or for anybody. */
  public boolean othersHaveIt(Actor actor) {
    Turn asked = turn();
    return claim() != null
        && asked != null
        && !claimedBy(actor)
        && actor.as(Role.REVIEWER, asked.units()).stream().noneMatch(this::claimedBy);
  }

  /** Whether they, or somebody in their place, did that last to the revision. */
  boolean did(Act act, int revision, Actor actor) {
    return history.done(act, revision, actor);
  }

  List<UnitCode> sectionsStillToAgree() {
    Turn asked = turn();
    return asked == null
        ? List.of()
        : asked.units().stream().filter(unit -> !history.agreed(unit, asked)).toList();
  }

  /** Whether the district has already judged what was submitted last. */
  boolean movedOnSinceSubmission() {
    return history.judged(latest().number());
  }

  boolean countersignedBy(Actor actor) {
    return history.countersignedBy(actor);
  }

  // What may be done

  /** The buttons the law gives somebody now. */
  public List<Option> options(Actor actor) {
    List<Option> options = new ArrayList<>();
    for (Act act : Act.values()) {
      Law.way(this, actor, act)
          .ifPresent(way -> options.add(new Option(act, way.standingRefusal(this), as(way))));
    }
    return options;
  }

  private static @Nullable String as(Law.Way way) {
    return way.actor().actsFor() == null ? null : way.actor().name();
  }

  /** Where an act would lead if this actor did it now, refused like the act itself. */
  public Leads leads(Actor actor, Act act) {
    return Law.require(this, actor, act).row().leads();
  }

  /** Refuses where this actor cannot do this now, whatever they would type. */
  public void permit(Actor actor, Act act) {
    Law.permit(this, actor, act, null);
  }

  // The unit

  /**
   * Writes the working text: by typing ({@link Act#SAVE}) or from a file ({@link Act#IMPORT}),
   * which replaces all that others wrote.
   */
  public void write(Actor actor, Act act, Document written, String note, Instant now) {
    only(WRITING, act);
    Actor who = Law.permit(this, actor, act, Intent.PLAIN);
    text = written;
    writers.add(who.account());
    record(who, act, step(), 0, note, now);
  }

  /** Puts a file beside the text; its bytes are kept by whoever calls. */
  public void attach(Actor actor, Attachment.File file, Instant now) {
    Actor who = Law.permit(this, actor, Act.ATTACH, Intent.PLAIN);
    attachments.add(file, Signed.by(who, now), seals.count() + 1);
    record(who, Act.ATTACH, step(), 0, file.words(), now);
  }

  /** Takes a file away from the text; the revisions it was submitted with keep it. */
  public void detach(Actor actor, String id, Instant now) {
    Actor who = Law.permit(this, actor, Act.DETACH, Intent.PLAIN);
    Attachment removed = attachments.remove(id, Signed.by(who, now), seals.count());
    record(who, Act.DETACH, step(), 0, removed.file().words(), now);
  }

  public void answer(Actor actor, int opinion, Answer.Kind kind, String words, Instant now) {
    Actor who =
        Law.permit(
            this,
            actor,
            Act.ANSWER,
            Intent.because(kind == Answer.Kind.CHANGED ? kind.label() : words));
    Answer answer = new Answer(kind, words, Signed.by(who, now), history.lastJudged());
    opinions.answer(opinion, answer);
    record(who, Act.ANSWER, step(), seals.count(), "第" + opinion + "条：" + kind.label(), now);
  }

  /** Seals the working text as the next revision and passes it on. */
  public void submit(
      Actor actor, List<Finding> findings, Map<String, String> reasons, Turn next, Instant now) {
    Actor who = Law.permit(this, actor, Act.SUBMIT, Intent.with(null, null, findings, reasons));
    Set<AccountId> authors = new HashSet<>(writers);
    authors.add(who.account());
    seals.add(text, Signed.by(who, now), authors, findings, reasons);
    move(who, Act.SUBMIT, next, null, now);
  }

  public void recall(Actor actor, Turn back, @Nullable String note, Instant now) {
    Actor who = Law.permit(this, actor, Act.RECALL, Intent.because(note));
    move(who, Act.RECALL, back, note, now);
  }

  public void sign(Actor actor, Judged judged, Turn next, Instant now) {
    Actor who = Law.permit(this, actor, Act.SIGN, Intent.judging(judged, null));
    seals.sign(Signed.by(who, now));
    move(who, Act.SIGN, next, null, now);
  }

  // The district

  public void claim(Actor actor, Instant now) {
    Actor who = Law.permit(this, actor, Act.CLAIM, Intent.PLAIN);
    progress.claim(who, now);
    record(who, Act.CLAIM, step(), latest().number(), null, now);
  }

  public void release(Actor actor, @Nullable String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.RELEASE, Intent.because(reason));
    progress.release();
    record(who, Act.RELEASE, step(), latest().number(), reason, now);
  }

  /**
   * Notes an opinion on the latest revision; the unit sees it with the next decision. The first one
   * claims.
   */
  public void remark(
      Actor actor,
      @Nullable BlockId block,
      @Nullable String quote,
      Opinion.Weight weight,
      String words,
      Instant now) {
    Actor who = Law.permit(this, actor, Act.REMARK, Intent.because(words));
    progress.claimIfNobodyHas(who, now);
    opinions.note(latest().number(), block, quote, weight, words, Signed.by(who, now));
    record(who, Act.REMARK, step(), latest().number(), null, now);
  }

  /** Settles an opinion, or opens it again; one not yet sent is taken back by settling it. */
  public void resolve(Actor actor, int opinion, boolean resolved, Instant now) {
    Actor who = Law.permit(this, actor, Act.RESOLVE, Intent.PLAIN);
    if (resolved) {
      opinions.settle(opinion, Signed.by(who, now));
    } else {
      opinions.reopen(opinion);
    }
    progress.claimIfNobodyHas(who, now);
    record(
        who,
        Act.RESOLVE,
        step(),
        latest().number(),
        "第" + opinion + "条" + (resolved ? "已解决" : "重新打开"),
        now);
  }

  /**
   * A judgement that moves the report: return, pass, must change, approve, send back. It sends what
   * was noted; where the unit has to revise, the reason becomes an opinion on the whole report that
   * wants an answer like the others.
   */
  public void decide(
      Actor actor, Act act, Judged judged, @Nullable String reason, Turn next, Instant now) {
    only(History.JUDGING, act);
    Actor who = Law.permit(this, actor, act, Intent.judging(judged, reason));
    boolean back = next.kind() == StepKind.REVISION && step() != StepKind.SIGNING;
    if (back) {
      demand(opinions, who, reason, now);
    }
    if (back || act == Act.PASS) {
      opinions.send();
    }
    if (back) {
      progress.returnFromHere();
    }
    move(who, act, next, reason, now);
  }

  /**
   * What the unit would have to answer if the report were returned now, refused like the return
   * itself; nothing changes.
   */
  public List<Opinion> ifReturned(
      Actor actor, Judged judged, @Nullable String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.RETURN, Intent.judging(judged, reason));
    Opinions tried = new Opinions(opinions.all());
    demand(tried, who, reason, now);
    tried.send();
    return tried.visibleTo(Sight.OWN).stream().filter(Opinion::open).toList();
  }

  /** A section's yes; the report moves on with the last one. */
  public void agree(Actor actor, Judged judged, Turn next, Instant now) {
    Actor who = Law.permit(this, actor, Act.AGREE, Intent.judging(judged, null));
    UnitCode section =
        sectionsStillToAgree().stream()
            .filter(unit -> who.holds(Role.REVIEWER, unit))
            .findFirst()
            .orElseThrow();
    boolean last = sectionsStillToAgree().size() == 1;
    if (last) {
      move(who, Act.AGREE, next, section.value(), now);
    } else {
      record(who, Act.AGREE, step(), latest().number(), section.value(), now);
    }
  }

  /** Whether one more section's yes completes the countersigning. */
  public boolean lastToAgree() {
    return sectionsStillToAgree().size() == 1;
  }

  /** Notes whether the latest revision may be made public, and why. */
  public void reviewSecrecy(
      Actor actor, Judged judged, boolean cleared, String conclusion, Instant now) {
    Actor who = Law.permit(this, actor, Act.SECRECY_REVIEW, Intent.judging(judged, conclusion));
    Signed by = Signed.by(who, now);
    disclosure.review(new SecrecyReview(latest().number(), by, cleared, conclusion));
    String note = (cleared ? "可以公开：" : "不宜公开：") + conclusion;
    record(who, Act.SECRECY_REVIEW, step(), latest().number(), note, now);
  }

  /**
   * Makes the latest revision public.
   *
   * @param findings what the checker says of that revision now
   * @param clearance why personal data in it may stand
   * @param files ids of the attachments that are made public with it; the others stay inside
   */
  public void publish(
      Actor actor,
      Judged judged,
      List<Finding> findings,
      @Nullable String clearance,
      Set<String> files,
      Instant now) {
    Actor who =
        Law.permit(this, actor, Act.PUBLISH, Intent.with(clearance, judged, findings, Map.of()));
    for (String file : files) {
      attachments
          .find(file)
          .filter(attachment -> attachment.of(latest().number()))
          .orElseThrow(() -> new Refusal.NotReady("要公开的附件不在这一稿里，请刷新后重新勾选。"));
    }
    disclosure.publish(latest().number(), Signed.by(who, now), clearance, files);
    close(who, Act.PUBLISH, Status.PUBLISHED, clearance, now);
  }

  public void withhold(Actor actor, Judged judged, String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.WITHHOLD, Intent.judging(judged, reason));
    disclosure.withhold();
    close(who, Act.WITHHOLD, Status.WITHHELD, reason, now);
  }

  /** Notes where the report stands outside this system (公开登记). */
  public void register(Actor actor, String address, LocalDate on, Instant now) {
    Actor who = Law.permit(this, actor, Act.REGISTER, Intent.because(address));
    Whereabouts.check(address);
    int revision = disclosure.register(address, on);
    record(who, Act.REGISTER, StepKind.NONE, revision, DAY.format(on) + " " + address, now);
  }

  /** Takes the public text away and leaves the reason in its place. */
  public void withdraw(Actor actor, String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.WITHDRAW, Intent.because(reason));
    int revision = disclosure.withdraw(reason);
    record(who, Act.WITHDRAW, step(), revision, reason, now);
  }

  public void reopen(Actor actor, String reason, Turn next, Instant now) {
    Actor who = Law.permit(this, actor, Act.REOPEN, Intent.because(reason));
    demand(opinions, who, reason, now);
    opinions.send();
    progress.startOver();
    move(who, Act.REOPEN, next, reason, now);
  }

  // The administrator of the cycle

  public void reassign(Actor actor, Actor reviewer, String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.REASSIGN, Intent.because(reason));
    progress.claim(reviewer, now);
    record(
        who, Act.REASSIGN, step(), latest().number(), "改由" + reviewer.name() + "办理：" + reason, now);
  }

  public void extend(Actor actor, LocalDate until, String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.EXTEND, Intent.because(reason));
    if (!until.isAfter(deadline)) {
      throw new Refusal.NotReady("新的期限要晚于现在的期限（" + DAY.format(deadline) + "）。");
    }
    deadline = until;
    record(who, Act.EXTEND, step(), 0, "延至" + DAY.format(until) + "：" + reason, now);
  }

  // How it moves

  /** Another act has needs of its own that this door does not ask for. */
  private static void only(Set<Act> acts, Act act) {
    if (!acts.contains(act)) {
      throw new IllegalArgumentException(act + " is not among " + acts);
    }
  }

  private void move(Actor actor, Act act, Turn next, @Nullable String note, Instant now) {
    StepKind from = step();
    progress.move(next, now);
    if (next.kind().district()) {
      seals.reach();
    }
    record(actor, act, from, seals.count(), note, now);
  }

  private void close(Actor actor, Act act, Status closing, @Nullable String note, Instant now) {
    StepKind from = step();
    progress.close(closing);
    record(actor, act, from, latest().number(), note, now);
  }

  private void record(
      Actor actor, Act act, StepKind from, int revision, @Nullable String note, Instant now) {
    history.add(
        new Entry(
            version() + 1,
            act,
            Signed.by(actor, now),
            from,
            step(),
            revision,
            note,
            actor.actsFor()));
  }

  /** The reason of a return, an opinion on the whole report like any other. */
  private void demand(Opinions told, Actor actor, @Nullable String reason, Instant now) {
    if (reason != null && !reason.isBlank()) {
      told.note(latest().number(), null, null, Opinion.Weight.MUST, reason, Signed.by(actor, now));
    }
  }
}
