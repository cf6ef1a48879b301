package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.workflow.desk.RosterLine.Outcome;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people as an imported list would leave them. */
final class RosterPeople {
  private final Map<String, Account> known = new HashMap<>();
  private final Map<AccountId, Set<Grant>> asked;
  private final RosterUnits units;
  private final Map<String, Set<UnitCode>> places = new HashMap<>();
  private final Map<String, Person> seen = new HashMap<>();
  final Map<String, Person> made = new LinkedHashMap<>();
  final Map<String, Person> changed = new LinkedHashMap<>();

  RosterPeople(List<Account> accounts, Map<AccountId, Set<Grant>> asked, RosterUnits units) {
    accounts.forEach(account -> known.put(account.login(), account));
    this.asked = asked;
    this.units = units;
  }

  /** Whoever stands at several units of the list stays at theirs, if that is one of them. */
  void stands(String login, UnitCode at) {
    places.computeIfAbsent(login, none -> new HashSet<>()).add(at);
  }

  /** Somebody as the list would have them; the account is null where it is still to be made. */
  record Person(@Nullable Account account, String login, String name, Unit home, Set<Grant> roles) {
    Person with(Unit at, Set<Grant> more) {
      Set<Grant> all = new HashSet<>(roles);
      all.addAll(more);
      return new Person(account, login, name, at, all);
    }
  }

  /** What a row means for its person; either a fault or a person. */
  record Step(@Nullable Person person, @Nullable String fault) {}

  Step look(RosterRow row, Unit home) {
    String wrong = PersonRules.fault(row.login(), row.name());
    if (wrong != null) {
      return fault(row.login().isEmpty() ? "填了姓名，没有填用户名。" : wrong);
    }
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : row.roles().split("[、，,;；/ ]+")) {
      Role role = role(word).orElse(null);
      if (role == null && !word.isEmpty()) {
        return fault("没有“" + word + "”这个角色。可以填：起草人、签发人、审核人、审定人、公开员、流程管理员。");
      }
      if (role != null) {
        if (PersonRules.roleFault(role, home) != null) {
          return fault(PersonRules.roleFault(role, home));
        }
        roles.add(role);
      }
    }
    return person(row, home, roles);
  }

  private Step person(RosterRow row, Unit home, Set<Role> roles) {
    Set<Grant> grants = new HashSet<>();
    roles.forEach(role -> grants.add(new Grant(home.code(), role)));
    Person earlier = seen.get(row.login());
    if (earlier != null) {
      return earlier.name().equals(row.name())
          ? new Step(earlier.with(earlier.home(), grants), null)
          : fault("用户名 " + row.login() + " 前面写的是“" + earlier.name() + "”，请核对。");
    }
    Account account = known.get(row.login());
    String wrong = account == null ? null : mismatch(account, row);
    return wrong != null
        ? fault(wrong)
        : new Step(
            new Person(account, row.login(), row.name(), settled(account, row, home), grants),
            null);
  }

  private Unit settled(@Nullable Account account, RosterRow row, Unit home) {
    UnitCode now = account == null ? null : account.home();
    return now != null && places.getOrDefault(row.login(), Set.of()).contains(now)
        ? units.of(now).orElse(home)
        : home;
  }

  private @Nullable String mismatch(Account account, RosterRow row) {
    if (account.administers()) {
      return "用户名 " + row.login() + " 是管理员的账号，不能用导入改动。";
    }
    if (!account.name().equals(row.name())) {
      return "用户名 " + row.login() + " 已由“" + account.name() + "”使用。同一个人改名的，请到账号页修改；不是同一个人，请换一个用户名。";
    }
    return account.enabled() ? null : "“" + account.name() + "”的账号已停用。请安全管理员启用后再导入。";
  }

  Outcome take(Step step, List<String> done) {
    Person person = step.person();
    Account account = person.account();
    Person earlier = seen.put(person.login(), person);
    boolean already = earlier != null;
    Set<Grant> fresh = new HashSet<>(person.roles());
    if (earlier != null) {
      fresh.removeAll(earlier.roles());
    }
    if (account != null) {
      fresh.removeAll(account.grants());
      fresh.removeAll(asked.getOrDefault(account.id(), Set.of()));
    }
    boolean moved = account != null && !already && !person.home().code().equals(account.home());
    if (account == null && !already) {
      done.add("建立账号 " + person.login() + "（" + person.name() + "）");
    } else if (moved) {
      done.add(person.name() + "的单位改为“" + person.home().name() + "”");
    }
    fresh.forEach(grant -> done.add("申请角色：" + name(grant.unit(), person) + grant.role().label()));
    if (account == null) {
      made.put(person.login(), person);
      return already ? fresh.isEmpty() ? Outcome.SAME : Outcome.CHANGED : Outcome.CREATED;
    }
    if (moved || !fresh.isEmpty()) {
      changed.put(person.login(), person);
      return Outcome.CHANGED;
    }
    return Outcome.SAME;
  }

  private String name(UnitCode code, Person person) {
    return code.equals(person.home().code()) ? person.home().name() : units.nameOf(code);
  }

  private static Optional<Role> role(String label) {
    return Stream.of(Role.values()).filter(role -> role.label().equals(label)).findFirst();
  }

  private static Step fault(@Nullable String words) {
    return new Step(null, words);
  }
}
