package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.FlowVersion;
import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One version of a flow as it is kept: what it says, how far it has come and through whose hands.
 *
 * @param bureau whose it is, null for those that come with the system and are everybody's
 * @param from the version it was copied from
 * @param version counts the changes, so that nobody overwrites what they have not seen
 * @param steps the line in its order, the revision last
 * @param activated null before it was first used
 * @param form of the sending that changed it last, as in {@link Receipt#form}
 */
public record KeptFlow(
    FlowVersion flow,
    @Nullable UnitCode bureau,
    FlowVersion from,
    long version,
    State state,
    String name,
    List<KeptStep> steps,
    Signed made,
    Signed changed,
    @Nullable Signed activated,
    @Nullable Signed retired,
    @Nullable String retiredFor,
    @Nullable String form) {
  private static final int LONGEST_REASON = 300;

  public KeptFlow {
    steps = List.copyOf(steps);
  }

  /** How far a version has come. */
  public enum State {
    DRAFT("草稿", "todo"),
    ACTIVE("启用", "ok"),
    RETIRED("停用", "");

    private final String label;
    private final String tag;

    State(String label, String tag) {
      this.label = label;
      this.tag = tag;
    }

    public String label() {
      return label;
    }

    /** How loudly a list says so. */
    public String tag() {
      return tag;
    }
  }

  /** A draft of the same steps. */
  public KeptFlow copiedTo(
      FlowVersion flow, UnitCode owner, Actor actor, Instant now, @Nullable String form) {
    Signed by = Signed.by(actor, now);
    String name = owner.equals(bureau) ? this.name : this.name + "（本局）";
    return new KeptFlow(
        flow, owner, this.flow, 0, State.DRAFT, name, steps, by, by, null, null, null, form);
  }

  public KeptFlow changed(
      Actor actor, Instant now, String name, List<KeptStep> steps, @Nullable String form) {
    require(State.DRAFT, "只有草稿可以修改。请先把这个版本复制为新的草稿，再改草稿。");
    Signed by = Signed.by(actor, now);
    return new KeptFlow(
        flow, bureau, from, version, state, name, steps, made, by, null, null, null, form);
  }

  /** Nobody brings into use what they have written themselves. */
  public KeptFlow activated(Actor actor, Instant now, @Nullable String form) {
    require(State.DRAFT, "只有草稿可以启用；这个版本已经" + state.label() + "。");
    if (changed.is(actor)) {
      throw new Refusal.NotAllowed("最后一次修改是您自己做的，须由另一位流程管理员启用。请把这一页的地址告诉他。");
    }
    Signed by = Signed.by(actor, now);
    return new KeptFlow(
        flow,
        bureau,
        from,
        version,
        State.ACTIVE,
        name,
        steps,
        made,
        changed,
        by,
        null,
        null,
        form);
  }

  public KeptFlow retired(Actor actor, Instant now, String reason, @Nullable String form) {
    if (state == State.RETIRED) {
      throw new Refusal.NotReady("这个版本已经停用，不用再办。");
    }
    if (reason.isBlank() || reason.length() > LONGEST_REASON) {
      throw new Refusal.NotReady("请写明停用的原因，不超过 " + LONGEST_REASON + " 个字。");
    }
    Signed by = Signed.by(actor, now);
    return new KeptFlow(
        flow,
        bureau,
        from,
        version,
        State.RETIRED,
        name,
        steps,
        made,
        changed,
        activated,
        by,
        reason,
        form);
  }

  /** Whether a cycle can be pinned to it. */
  public boolean usable() {
    return state == State.ACTIVE;
  }

  /** Whether reports may have begun on it. */
  public boolean wasUsable() {
    return activated != null;
  }

  /** Whoever did the last thing to it. */
  public Signed last() {
    return retired != null ? retired : activated != null ? activated : changed;
  }

  /** Whether this sending of a form is the one that did the last thing to it. */
  public boolean doneBy(Actor actor, @Nullable String sent) {
    return sent != null && sent.equals(form) && last().is(actor);
  }

  /** The SM3 of everything that says how reports run. */
  public String digest() {
    return Digest.sm3(
        text(flow.key(), flow.version(), name)
            + steps.stream().map(KeptFlow::text).collect(Collectors.joining()));
  }

  private static String text(KeptStep step) {
    List<String> sections = step.sections().stream().map(UnitCode::value).sorted().toList();
    return text(step.key(), step.name(), step.kind(), step.who(), sections.size())
        + text(sections.toArray())
        + text(step.workingDays(), step.reminderDays(), step.reentry());
  }

  /** Each value behind its length, so that no two flows share their text. */
  private static String text(Object... values) {
    StringBuilder all = new StringBuilder();
    for (Object value : values) {
      all.append(value.toString().length()).append(':').append(value);
    }
    return all.toString();
  }

  private void require(State needed, String sentence) {
    if (state != needed) {
      throw new Refusal.NotReady(sentence);
    }
  }
}
