package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.AccountId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who has signed in. Roles are not kept here: they are read anew with every request. */
public final class SignedIn implements UserDetails, CredentialsContainer {
  private static final long serialVersionUID = 1;

  private final String account;
  private final String login;
  private final boolean enabled;
  private @Nullable String secret;

  SignedIn(Account account) {
    this.account = account.id().value();
    this.login = account.login();
    this.enabled = account.enabled();
    this.secret = account.secret();
  }

  AccountId account() {
    return new AccountId(account);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return List.of();
  }

  @Override
  public @Nullable String getPassword() {
    return secret;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public boolean isEnabled() {
    return enabled;
  }

  @Override
  public void eraseCredentials() {
    secret = null;
  }
}
