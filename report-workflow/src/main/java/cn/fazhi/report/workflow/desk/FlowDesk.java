package cn.fazhi.report.workflow.desk;

import static java.util.stream.Collectors.joining;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.FlowBook;
import cn.fazhi.report.core.report.KeptFlow;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.workflow.flow.Flow;
import cn.fazhi.report.workflow.flow.FlowCheck;
import cn.fazhi.report.workflow.flow.FlowComparison;
import cn.fazhi.report.workflow.flow.Keeping;
import cn.fazhi.report.workflow.route.Route;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Where a bureau's administrators of workflow draft, activate and retire the versions of its flows.
 */
@Desk
public class FlowDesk {
  private final FlowBook book;
  private final FlowShelf shelf;
  private final Route route;
  private final FlowScribe scribe;

  FlowDesk(FlowBook book, FlowShelf shelf, Route route, FlowScribe scribe) {
    this.book = book;
    this.shelf = shelf;
    this.route = route;
    this.scribe = scribe;
  }

  /** Every version the actor may know of, the shipped ones first; nobody else has any. */
  public List<KeptFlow> list(Actor actor) {
    return shelf.list(actor);
  }

  public KeptFlow find(Actor actor, FlowVersion flow) {
    return shelf.find(actor, flow);
  }

  /** How many reports of the actor's bureaus are under way on each version. */
  public Map<FlowVersion, Integer> running(Actor actor) {
    return book.running(shelf.bureaus(actor));
  }

  /** The sections that a flow of that bureau can name, by name. */
  public List<Unit> sections(KeptFlow kept) {
    return shelf.sections(kept);
  }

  /** What keeps a version from being used, in words. */
  public List<FlowCheck.Fault> faults(KeptFlow kept) {
    return shelf.faults(kept);
  }

  /** Copies a version into a draft: the next version of an own flow, a flow of one's own else. */
  public FlowVersion draft(Actor actor, FlowVersion from, Sent sent) {
    KeptFlow source = find(actor, from);
    return done(actor, sent)
        .orElseGet(
            () -> {
              try {
                return copy(actor, source, sent);
              } catch (Refusal.Stale late) {
                return done(actor, sent).orElseThrow(() -> late);
              }
            });
  }

  /** Puts these steps in the place of the draft's; faults in them are no reason to refuse. */
  public void change(Actor actor, FlowVersion flow, Sent sent, Flow edited) {
    once(
        actor,
        flow,
        sent,
        (kept, now) -> {
          FlowLimits.require(edited, sections(kept));
          List<String> changes = changes(kept, edited);
          if (changes.isEmpty()) {
            return kept;
          }
          KeptFlow changed =
              kept.changed(actor, now, edited.name(), Keeping.steps(edited), sent.form());
          book.save(changed);
          scribe.wrote(actor, "CHANGE_FLOW", changed, kept.digest(), String.join("", changes));
          return changed;
        });
  }

  /** Brings a draft into use; from then on its steps never change. */
  public void activate(Actor actor, FlowVersion flow, Sent sent) {
    once(
        actor,
        flow,
        sent,
        (kept, now) -> {
          KeptFlow active = kept.activated(actor, now, sent.form());
          requireFaultless(kept);
          book.save(active);
          route.prepare(Keeping.flow(active));
          scribe.wrote(actor, "ACTIVATE_FLOW", active, kept.digest(), active.name());
          return active;
        });
  }

  /** No cycle is pinned to it from now on; those that are, and their reports, go on with it. */
  public void retire(Actor actor, FlowVersion flow, Sent sent, String reason) {
    once(
        actor,
        flow,
        sent,
        (kept, now) -> {
          KeptFlow retired = kept.retired(actor, now, reason, sent.form());
          book.save(retired);
          scribe.wrote(actor, "RETIRE_FLOW", retired, kept.digest(), reason);
          return retired;
        });
  }

  /** Who comes too late only because the first sending of the form was faster, has done it. */
  private void once(
      Actor actor, FlowVersion flow, Sent sent, BiFunction<KeptFlow, Instant, KeptFlow> act) {
    try {
      act.apply(shown(actor, flow, sent), scribe.now());
    } catch (Refusal.Stale late) {
      if (!find(actor, flow).doneBy(actor, sent.form())) {
        throw late;
      }
    }
  }

  private KeptFlow shown(Actor actor, FlowVersion flow, Sent sent) {
    KeptFlow kept = find(actor, flow);
    if (kept.bureau() == null) {
      throw new Refusal.NotAllowed("这是随系统提供的流程，不能修改或停用。请把它复制为本局的草稿，再改草稿。");
    }
    if (kept.version() != sent.version()) {
      throw new Refusal.Stale(
          "您打开页面之后，" + kept.last().name() + "又改动了这个流程，刚才的操作没有执行。请看清现在的情况再办理。", List.of());
    }
    return kept;
  }

  private FlowVersion copy(Actor actor, KeptFlow source, Sent sent) {
    boolean own = source.bureau() != null;
    UnitCode owner = own ? source.bureau() : shelf.bureaus(actor).iterator().next();
    FlowVersion next = own ? next(source) : new FlowVersion("local-" + (book.flows() + 1), 1);
    KeptFlow draft = source.copiedTo(next, owner, actor, scribe.now(), sent.form());
    book.add(draft);
    scribe.wrote(
        actor, "DRAFT_FLOW", draft, "", "来自“" + source.name() + "”" + scribe.version(source));
    return next;
  }

  private FlowVersion next(KeptFlow source) {
    List<KeptFlow> versions =
        book.of(Set.of(source.bureau())).stream()
            .filter(kept -> kept.flow().key().equals(source.flow().key()))
            .toList();
    versions.stream()
        .filter(kept -> kept.state() == KeptFlow.State.DRAFT)
        .findFirst()
        .ifPresent(
            open -> {
              throw new Refusal.NotReady(
                  "这个流程已经有一份草稿（" + scribe.version(open) + "），请接着改那一份，或者先把它停用。");
            });
    return new FlowVersion(source.flow().key(), versions.get(0).flow().version() + 1);
  }

  private Optional<FlowVersion> done(Actor actor, Sent sent) {
    return book.of(shelf.bureaus(actor)).stream()
        .filter(kept -> kept.doneBy(actor, sent.form()))
        .map(KeptFlow::flow)
        .findFirst();
  }

  private List<String> changes(KeptFlow kept, Flow edited) {
    return FlowComparison.words(Keeping.flow(kept), edited, shelf::name);
  }

  private void requireFaultless(KeptFlow kept) {
    List<FlowCheck.Fault> faults = faults(kept);
    if (!faults.isEmpty()) {
      throw new Refusal.NotReady(
          "检查还没有通过，不能启用：" + faults.stream().map(FlowCheck.Fault::sentence).collect(joining()));
    }
  }
}
