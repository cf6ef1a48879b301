package cn.fazhi.report.core.report;

import cn.fazhi.report.core.check.Finding;
import cn.fazhi.report.core.cycle.Cycle;
import cn.fazhi.report.core.document.BlockId;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
public final class Report extends Dossier {
  private static final Set<Act> WRITING = EnumSet.of(Act.SAVE, Act.IMPORT);

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

  private Report(ReportState state) {
    super(state);
  }

  /** A new report that waits for its drafter. */
  public static Report open(ReportId id, Cycle cycle, UnitCode unit, Turn first, Document text) {
    return new Report(ReportState.opened(id, cycle, unit, first, text));
  }

  public static Report restore(ReportState state) {
    return new Report(state);
  }

  /** Digests of the state it was loaded with and of the one that its saving makes. */
  public Digests digests() {
    String was = loaded().text().digest();
    String is = text.equals(loaded().text()) ? was : text.digest();
    return new Digests(
        Imprint.of(loaded(), version(), was), Imprint.of(state(), version() + 1, is));
  }

  /** Before and after. */
  public record Digests(String before, String after) {}

  // What may be done

  /** The buttons the law gives somebody now. */
  public List<Option> options(Actor actor) {
    return Law.options(this, actor);
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
    stay(who, Act.ANSWER, "第" + opinion + "条：" + kind.label(), now);
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
    stay(who, Act.CLAIM, null, now);
  }

  public void release(Actor actor, @Nullable String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.RELEASE, Intent.because(reason));
    progress.release();
    stay(who, Act.RELEASE, reason, now);
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
    stay(who, Act.REMARK, null, now);
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
    stay(who, Act.RESOLVE, "第" + opinion + "条" + (resolved ? "已解决" : "重新打开"), now);
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
      opinions.demand(latest().number(), reason, Signed.by(who, now));
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
    tried.demand(latest().number(), reason, Signed.by(who, now));
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
    if (lastToAgree()) {
      move(who, Act.AGREE, next, section.value(), now);
    } else {
      stay(who, Act.AGREE, section.value(), now);
    }
  }

  /** Notes whether the latest revision may be made public, and why. */
  public void reviewSecrecy(
      Actor actor, Judged judged, boolean cleared, String conclusion, Instant now) {
    Actor who = Law.permit(this, actor, Act.SECRECY_REVIEW, Intent.judging(judged, conclusion));
    Signed by = Signed.by(who, now);
    disclosure.review(new SecrecyReview(latest().number(), by, cleared, conclusion));
    stay(who, Act.SECRECY_REVIEW, (cleared ? "可以公开：" : "不宜公开：") + conclusion, now);
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
    attachments.require(files, latest().number());
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
    opinions.demand(latest().number(), reason, Signed.by(who, now));
    opinions.send();
    progress.startOver();
    move(who, Act.REOPEN, next, reason, now);
  }

  // The administrator of the cycle

  public void reassign(Actor actor, Actor reviewer, String reason, Instant now) {
    Actor who = Law.permit(this, actor, Act.REASSIGN, Intent.because(reason));
    progress.claim(reviewer, now);
    stay(who, Act.REASSIGN, "改由" + reviewer.name() + "办理：" + reason, now);
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

  /** It stays where it is. */
  private void stay(Actor actor, Act act, @Nullable String note, Instant now) {
    record(actor, act, step(), latest().number(), note, now);
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
}
