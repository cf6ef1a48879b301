package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Accounts;
import java.util.Locale;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account somebody names at sign-in. */
@Component
class AccountLookup implements UserDetailsService {
  private final Accounts accounts;

  AccountLookup(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    return accounts
        .withLogin(login.strip().toLowerCase(Locale.ROOT))
        .map(SignedIn::new)
        .orElseThrow(() -> UsernameNotFoundException.fromUsername(login));
  }
}
