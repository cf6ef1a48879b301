package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.ledger.Chain;
import cn.fazhi.report.core.ledger.Event;
import cn.fazhi.report.core.ledger.Ledger;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Phrase;
import cn.fazhi.report.core.report.Phrases;
import cn.fazhi.report.core.report.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where reviewers keep their phrases, and the administrator of the year those of the whole bureau.
 */
@Desk
public class PhraseDesk {
  static final String KEEP_PHRASE = "KEEP_PHRASE";
  static final String DROP_PHRASE = "DROP_PHRASE";

  /** More than a list to choose from can show. */
  private static final int MOST = 100;

  private static final Set<Role> JUDGES = EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.PUBLISHER);

  private final Phrases phrases;
  private final Ledger ledger;
  private final Clock clock;

  PhraseDesk(Phrases phrases, Ledger ledger, Clock clock) {
    this.phrases = phrases;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Own ones first, then the bureau's; nothing for whoever neither judges nor administers. */
  @Transactional(readOnly = true)
  public List<Phrase> of(Actor actor) {
    return phrases.of(actor.account(), offices(actor));
  }

  public boolean keepsOwn(Actor actor) {
    return JUDGES.stream().anyMatch(actor::holds);
  }

  public boolean keepsBureaus(Actor actor) {
    return actor.holds(Role.WORKFLOW_ADMIN);
  }

  /** The bureaus for all of which somebody keeps phrases. */
  public List<UnitCode> bureaus(Actor actor) {
    return units(actor, EnumSet.of(Role.WORKFLOW_ADMIN));
  }

  /** For the actor alone. */
  public void keep(Actor actor, String text) {
    keep(
        actor,
        text,
        units(actor, JUDGES).stream().findFirst().orElseThrow(Refusal.NotFound::new),
        false);
  }

  /** For everybody of the bureau. */
  public void keepFor(Actor actor, UnitCode bureau, String text) {
    if (!bureaus(actor).contains(bureau)) {
      throw new Refusal.NotFound();
    }
    keep(actor, text, bureau, true);
  }

  private void keep(Actor actor, String text, UnitCode office, boolean wholeBureau) {
    if (text.isBlank() || text.length() > Phrase.LONGEST) {
      throw new Refusal.NotReady("请写明常用语的内容，不超过 " + Phrase.LONGEST + " 字。");
    }
    if (of(actor).size() >= MOST) {
      throw new Refusal.NotReady("常用语已经有 " + MOST + " 条，请先删去不用的。");
    }
    AccountId owner = wholeBureau ? null : actor.account();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    phrases.add(new Phrase(UUID.randomUUID().toString(), office, owner, text.strip(), now));
    writeDown(actor, KEEP_PHRASE, owner, text);
  }

  public void drop(Actor actor, String id) {
    Phrase phrase =
        phrases.find(id).filter(one -> mayDrop(actor, one)).orElseThrow(Refusal.NotFound::new);
    phrases.remove(id);
    writeDown(actor, DROP_PHRASE, phrase.owner(), phrase.text());
  }

  private static boolean mayDrop(Actor actor, Phrase phrase) {
    AccountId owner = phrase.owner();
    return owner == null
        ? actor.holds(Role.WORKFLOW_ADMIN, phrase.bureau())
        : owner.equals(actor.account());
  }

  /** One's own are one's own business. */
  private void writeDown(Actor actor, String deed, @Nullable AccountId owner, String text) {
    if (owner == null) {
      String by = actor.account().value();
      ledger.append(
          new Event(
              Chain.ofAccount(by),
              clock.instant(),
              deed,
              true,
              by,
              actor.name(),
              actor.address(),
              "",
              text,
              "",
              ""));
    }
  }

  /** In one order, so that of several it is always the same that comes first. */
  private static List<UnitCode> units(Actor actor, Set<Role> roles) {
    return actor.grants().stream()
        .filter(grant -> roles.contains(grant.role()))
        .map(Grant::unit)
        .distinct()
        .sorted(Comparator.comparing(UnitCode::value))
        .toList();
  }

  private static List<UnitCode> offices(Actor actor) {
    return actor.grants().stream()
        .filter(grant -> JUDGES.contains(grant.role()) || grant.role() == Role.WORKFLOW_ADMIN)
        .map(Grant::unit)
        .distinct()
        .toList();
  }
}
