package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.notice.Notice;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.workflow.notice.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells both people of a deputy and writes it down; ends what has lost its ground, and gives back
 * what was claimed on it.
 */
@Component
class DeputyBook {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");

  private final Deputies deputies;
  private final Accounts accounts;
  private final Claims claims;
  private final Herald herald;
  private final DoorBook book;

  DeputyBook(Deputies deputies, Accounts accounts, Claims claims, Herald herald, DoorBook book) {
    this.deputies = deputies;
    this.accounts = accounts;
    this.claims = claims;
    this.herald = herald;
    this.book = book;
  }

  Instant now() {
    return book.now();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), HERE);
  }

  void named(Actor actor, Account principal, Account other, Deputy deputy, String post) {
    String days = Wording.days(deputy.from(), deputy.until());
    tell(actor, other.id(), Wording.deputy(principal.name(), post, days));
    tell(actor, principal.id(), Wording.represented(other.name(), post, days));
    book.administered(
        actor,
        principal,
        "NAME_DEPUTY",
        days + "，" + other.name() + "代" + principal.name() + "（" + post + "）");
  }

  void ended(Actor actor, Deputy deputy, String post) {
    Account principal = accounts.find(deputy.principal()).orElseThrow();
    Account standIn = accounts.find(deputy.deputy()).orElseThrow();
    String other = standIn.name();
    String words = Wording.deputyOver(other, principal.name(), post);
    if (deputy.grant().role() == Role.REVIEWER) {
      claims.releaseLost(actor, standIn, Claims.DEPUTY_ENDED, now());
    }
    Stream.of(deputy.principal(), deputy.deputy()).forEach(id -> tell(actor, id, words));
    book.administered(
        actor, principal, "END_DEPUTY", other + "代" + principal.name() + "（" + post + "）");
  }

  /**
   * A role that is taken takes its deputies with it; whoever has none left at a unit stands in for
   * nobody there any more.
   */
  void without(Actor actor, Account account, Grant grant, String post) {
    end(
        actor,
        deputies.of(account.id(), today()),
        d -> d.principal().equals(account.id()) && d.grant().equals(grant),
        post);
    boolean stays =
        account.grants().stream().anyMatch(g -> !g.equals(grant) && g.unit().equals(grant.unit()));
    end(
        actor,
        stays ? List.of() : deputies.of(account.id(), today()),
        d -> d.deputy().equals(account.id()) && d.grant().unit().equals(grant.unit()),
        "");
  }

  /**
   * Whoever is switched off, or looks after the system from now on, neither is nor has a deputy.
   */
  void gone(Actor actor, Account account) {
    end(actor, deputies.of(account.id(), today()), d -> true, "");
  }

  private void end(Actor actor, Collection<Deputy> all, Predicate<Deputy> which, String post) {
    for (Deputy deputy : all) {
      if (which.test(deputy) && deputies.end(deputy.id(), actor.account(), now())) {
        ended(actor, deputy, post.isEmpty() ? deputy.grant().role().label() : post);
      }
    }
  }

  private void tell(Actor actor, AccountId to, String words) {
    if (!to.equals(actor.account())) {
      herald.tell(List.of(to), Notice.Kind.DEPUTY, null, words, now());
    }
  }
}
