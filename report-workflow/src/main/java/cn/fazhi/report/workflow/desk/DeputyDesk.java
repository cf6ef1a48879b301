package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.core.report.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in for whom on which days (代理): named by whoever is away, or for them by the security
 * administrator.
 */
@Desk
public class DeputyDesk {
  private final Deputies deputies;
  private final Accounts accounts;
  private final OthersAccounts others;
  private final Units units;
  private final DeputyRules rules;
  private final DeputyBook book;

  DeputyDesk(
      Deputies deputies,
      Accounts accounts,
      OthersAccounts others,
      Units units,
      DeputyRules rules,
      DeputyBook book) {
    this.deputies = deputies;
    this.accounts = accounts;
    this.others = others;
    this.units = units;
    this.rules = rules;
    this.book = book;
  }

  /** What somebody asks for. */
  public record Wish(
      Grant grant, AccountId deputy, @Nullable LocalDate from, @Nullable LocalDate until) {}

  /** A deputy in words: who, for whom, as what. */
  public record Line(
      Deputy deputy, String principal, String standIn, String post, Deputy.State state) {}

  /**
   * What a page about somebody's deputies shows.
   *
   * @param has who stands in for them
   * @param is for whom they stand in
   * @param posts which of their roles can be lent
   * @param colleagues who could be named
   */
  public record Arrangements(
      Account account, List<Line> has, List<Line> is, List<Post> posts, List<Account> colleagues) {}

  /** A role at a unit, in words. */
  public record Post(Grant grant, String words) {}

  public Arrangements own(Actor actor) {
    return desk(account(actor.account()), false);
  }

  public Arrangements of(Actor actor, AccountId id) {
    OthersAccounts.permit(actor, Role.SECURITY_ADMIN);
    return desk(account(id), true);
  }

  private Arrangements desk(Account account, boolean guarded) {
    List<Line> all = deputies.of(account.id(), book.today()).stream().map(this::line).toList();
    List<Post> posts =
        account.grants().stream()
            .filter(grant -> Deputy.ROLES.contains(grant.role()))
            .map(grant -> new Post(grant, post(grant)))
            .sorted(Comparator.comparing(Post::words))
            .toList();
    List<Account> colleagues =
        accounts.all().stream()
            .filter(other -> posts.stream().anyMatch(p -> fits(account, other, p, guarded)))
            .toList();
    return new Arrangements(
        account,
        all.stream().filter(l -> l.deputy().principal().equals(account.id())).toList(),
        all.stream().filter(l -> l.deputy().deputy().equals(account.id())).toList(),
        posts,
        colleagues);
  }

  private static boolean fits(Account account, Account other, Post post, boolean guarded) {
    return DeputyRules.fault(account, other, post.grant(), guarded) == null;
  }

  private Line line(Deputy deputy) {
    return new Line(
        deputy,
        name(deputy.principal()),
        name(deputy.deputy()),
        post(deputy.grant()),
        deputy.state(book.today()));
  }

  private String name(AccountId id) {
    return accounts.find(id).map(Account::name).orElse("");
  }

  private String post(Grant grant) {
    return units.find(grant.unit()).map(Unit::name).orElse("") + grant.role().label();
  }

  /** Somebody names a deputy for themselves. */
  public void name(Actor actor, Wish wish) {
    rules.take(actor.account(), wish.deputy());
    name(actor, account(actor.account()), wish, false);
  }

  /** The security administrator names one for somebody who cannot do so. */
  public void nameFor(Actor actor, AccountId id, Wish wish) {
    Account principal = others.take(actor, id, Role.SECURITY_ADMIN);
    if (wish.deputy().equals(actor.account())) {
      throw new Refusal.NotAllowed("不能指定自己代理别人，请选择本单位的同志。");
    }
    rules.take(wish.deputy());
    name(actor, principal, wish, true);
  }

  private void name(Actor actor, Account principal, Wish wish, boolean guarded) {
    Account other =
        accounts.find(wish.deputy()).orElseThrow(() -> new Refusal.NotReady("请选择由谁代理。"));
    Deputy deputy =
        new Deputy(
            UUID.randomUUID().toString(),
            wish.grant(),
            principal.id(),
            other.id(),
            DeputyRules.day(wish.from(), "开始"),
            DeputyRules.day(wish.until(), "结束"),
            actor.account(),
            book.now(),
            null);
    rules.require(principal, other, deputy, guarded);
    deputies.add(deputy);
    book.named(actor, principal, other, deputy, post(wish.grant()));
  }

  /** Before its last day: by the principal, by the deputy, or by the security administrator. */
  public void end(Actor actor, String id) {
    Deputy deputy =
        deputies
            .find(id)
            .filter(d -> concerns(actor, d) || actor.holds(Role.SECURITY_ADMIN))
            .orElseThrow(Refusal.NotFound::new);
    if (deputies.end(id, actor.account(), book.now())) {
      book.ended(actor, deputy, post(deputy.grant()));
    }
  }

  private static boolean concerns(Actor actor, Deputy deputy) {
    return actor.account().equals(deputy.principal()) || actor.account().equals(deputy.deputy());
  }

  private Account account(AccountId id) {
    return accounts.find(id).orElseThrow(Refusal.NotFound::new);
  }
}
