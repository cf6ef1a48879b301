package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.PasswordPolicy;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Unit;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.workflow.desk.SignInDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Lets the owner of an account choose a password, and says everything that speaks against it. */
@Component
class NewPasswords {
  private final Doorkeeper doorkeeper;
  private final SignInDesk desk;
  private final PasswordEncoder encoder;
  private final Units units;

  NewPasswords(Doorkeeper doorkeeper, SignInDesk desk, PasswordEncoder encoder, Units units) {
    this.doorkeeper = doorkeeper;
    this.desk = desk;
    this.encoder = encoder;
    this.units = units;
  }

  /** Empty where the new password holds from now on; the current one is tried last. */
  List<String> choose(
      Account account,
      Session session,
      String current,
      String fresh,
      String again,
      String address) {
    List<String> faults = faults(account, fresh, again);
    try {
      if (faults.isEmpty() && !session.mustChoose()) {
        SignedIn who = new SignedIn(account.id().value(), account.login(), session.id());
        if (!doorkeeper.prove(who, current, address)) {
          return List.of("现在的密码不对，请核对后再试。");
        }
      }
      String password = PasswordPolicy.normal(fresh);
      if (faults.isEmpty() && encoder.matches(password, account.secret())) {
        return List.of("新密码和现在的一样，请换一个。");
      }
      if (faults.isEmpty()) {
        String hash = Objects.requireNonNull(encoder.encode(password));
        if (!desk.choose(account.id(), hash, session.id(), address)) {
          return List.of("这次登录已经在别处结束，密码没有改。请重新登录后再改。");
        }
      }
    } catch (Later | Crowded notNow) {
      return List.of(Objects.requireNonNull(notNow.getMessage()));
    }
    return faults;
  }

  private List<String> faults(Account account, String fresh, String again) {
    List<String> known = new ArrayList<>(List.of(account.login(), account.name()));
    account.grants().stream()
        .flatMap(grant -> units.find(grant.unit()).stream())
        .map(Unit::name)
        .forEach(known::add);
    List<String> faults = new ArrayList<>(PasswordPolicy.faults(fresh, known));
    if (!fresh.equals(again)) {
      faults.add("两次输入的新密码不一样，请重新输入。");
    }
    return faults;
  }
}
