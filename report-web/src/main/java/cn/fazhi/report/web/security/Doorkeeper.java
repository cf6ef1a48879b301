package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.PasswordPolicy;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.workflow.desk.Knock;
import cn.fazhi.report.workflow.desk.SignInDesk;
import cn.fazhi.report.workflow.desk.TooSoon;
import cn.fazhi.report.workflow.desk.Visit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Compares passwords, wherever one is tried. Every try costs one comparison, whether anybody has
 * the name or not.
 */
@Component
class Doorkeeper {
  private static final int LONGEST = 512;
  private static final int LONGEST_NAME = 100;

  private final SignInDesk desk;
  private final PasswordEncoder encoder;
  private final RecentCalls recent;
  private final String nobodys;

  Doorkeeper(SignInDesk desk, PasswordEncoder encoder, RecentCalls recent) {
    this.desk = desk;
    this.recent = recent;
    this.encoder = encoder;
    this.nobodys = Objects.requireNonNull(encoder.encode("nobody has this password"));
  }

  Optional<Session> enter(String login, String password, String address, Visit visit) {
    Knock knock = knock(login, address);
    boolean fits = fits(knock, password);
    Optional<Session> session = desk.enter(knock, fits, visit);
    session.ifPresent(open -> keepUp(open.account(), knock, password));
    return session;
  }

  /** What fitted a moment ago is not compared again, as long as nothing about it has changed. */
  Optional<AccountId> call(String login, String password, String address) {
    Optional<Account> known = recent.of(login, password).filter(desk::welcome);
    if (known.isPresent()) {
      return known.map(Account::id);
    }
    Knock knock = knock(login, address);
    if (!desk.call(knock, fits(knock, password)) || knock.account() == null) {
      return Optional.empty();
    }
    recent.keep(login, password, knock.account());
    return Optional.of(knock.account().id());
  }

  boolean prove(SignedIn who, String password, String address) {
    Knock knock = knock(who.login(), address);
    return desk.prove(knock, fits(knock, password), who.session());
  }

  private Knock knock(String login, String address) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    try {
      return desk.knock(
          name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name, address);
    } catch (TooSoon tooSoon) {
      throw new Later(tooSoon);
    }
  }

  private boolean fits(Knock knock, String password) {
    String secret = knock.secret();
    boolean readable = password.length() <= LONGEST;
    String tried = readable ? PasswordPolicy.normal(password) : "";
    return encoder.matches(tried, secret == null ? nobodys : secret) && readable && secret != null;
  }

  /** A hash made under an older rule is made anew while the password is at hand. */
  private void keepUp(AccountId account, Knock knock, String password) {
    String old = Objects.requireNonNull(knock.secret());
    if (encoder.upgradeEncoding(old)) {
      String hash = encoder.encode(PasswordPolicy.normal(password));
      desk.rehash(account, old, Objects.requireNonNull(hash));
    }
  }
}
