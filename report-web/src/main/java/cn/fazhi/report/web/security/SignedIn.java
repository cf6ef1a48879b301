package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.AccountId;
import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who has signed in. Roles are not kept here: they are read anew with every request.
 *
 * @param session the key of the {@link cn.fazhi.report.core.people.Session}; empty for systems
 */
record SignedIn(String id, String login, String session) implements Principal, Serializable {
  /** Whoever sends the request that is being answered. */
  static Optional<SignedIn> now() {
    return in(SecurityContextHolder.getContext().getAuthentication());
  }

  static Optional<SignedIn> in(@Nullable Authentication authentication) {
    return authentication != null && authentication.getPrincipal() instanceof SignedIn who
        ? Optional.of(who)
        : Optional.empty();
  }

  AccountId account() {
    return new AccountId(id);
  }

  @Override
  public String getName() {
    return login;
  }
}
