package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Deputy;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.report.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may stand in for whom, and when; each refusal is a sentence for whoever names them. */
@Component
class DeputyRules {
  private final Deputies deputies;
  private final Accesses accesses;
  private final DeputyBook book;

  DeputyRules(Deputies deputies, Accesses accesses, DeputyBook book) {
    this.deputies = deputies;
    this.accesses = accesses;
    this.book = book;
  }

  /** Nobody else changes these accounts until the transaction ends: two namings wait in order. */
  void take(AccountId... ids) {
    Stream.of(ids)
        .map(AccountId::value)
        .distinct()
        .sorted()
        .forEach(id -> accesses.take(new AccountId(id)));
  }

  static LocalDate day(@Nullable LocalDate typed, String which) {
    if (typed == null) {
      throw new Refusal.NotReady("请填写代理的" + which + "日期。");
    }
    return typed;
  }

  /** What speaks against the person, whatever the days; null where nothing does. */
  static @Nullable String fault(Account principal, Account other, Grant grant, boolean guarded) {
    if (!Deputy.ROLES.contains(grant.role())) {
      return "“" + grant.role().label() + "”不能请人代理。可以代理的是签发、审核、审定和公开。";
    }
    if (!principal.grants().contains(grant)) {
      return "只能请人代理自己担任的角色；代理别人的，不能再转给第三个人。";
    }
    if (principal.id().equals(other.id())) {
      return "代理的人要是另一位同志。";
    }
    if (!other.enabled() || other.administers()) {
      return "“" + other.name() + "”不能代理：账号已停用，或者是系统、安全、审计管理员。";
    }
    boolean holds = other.grants().stream().anyMatch(g -> g.unit().equals(grant.unit()));
    if (holds || guarded && grant.unit().equals(other.home())) {
      return null;
    }
    return "“" + other.name() + "”在这个单位没有角色，不能代理。确需其代理的，请联系安全管理员办理。";
  }

  /**
   * In force two deputies for one post, or a deputy of a deputy, would leave it unclear who acts.
   */
  void require(Account principal, Account other, Deputy deputy, boolean guarded) {
    refuse(fault(principal, other, deputy.grant(), guarded));
    refuse(daysFault(deputy.from(), deputy.until()));
    for (Deputy has : overlapping(principal, deputy)) {
      if (has.deputy().equals(principal.id())) {
        throw new Refusal.NotReady("“" + principal.name() + "”这几天正代理别人，不能同时请人代理。请先结束那一项代理，或者改日期。");
      }
      if (has.grant().equals(deputy.grant())) {
        throw new Refusal.NotReady("这几天已经有人代理，同一角色同一天只能由一个人代理。请先结束原来的，或者改日期。");
      }
    }
    if (overlapping(other, deputy).stream().anyMatch(d -> d.principal().equals(other.id()))) {
      throw new Refusal.NotReady("“" + other.name() + "”这几天自己也请人代理，不能再代理别人。请另选一位，或者改日期。");
    }
  }

  private List<Deputy> overlapping(Account account, Deputy deputy) {
    return deputies.of(account.id(), book.today()).stream()
        .filter(d -> d.overlaps(deputy.from(), deputy.until()))
        .toList();
  }

  private @Nullable String daysFault(LocalDate from, LocalDate until) {
    if (from.isBefore(book.today())) {
      return "代理的开始日期不能早于今天。";
    }
    if (until.isBefore(from)) {
      return "代理的结束日期不能早于开始日期。";
    }
    return until.isAfter(book.today().plusDays(Deputy.MOST_DAYS))
        ? "代理最长到半年以内。离岗更久的，请安全管理员把角色授予接替的同志。"
        : null;
  }

  private static void refuse(@Nullable String fault) {
    if (fault != null) {
      throw new Refusal.NotReady(fault);
    }
  }
}
