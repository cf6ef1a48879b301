package cn.fazhi.report.web.security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Lets Spring Security ask the doorkeeper: with a session for people, without for systems. */
@Component
class SignInProvider implements AuthenticationProvider {
  private final Doorkeeper doorkeeper;

  SignInProvider(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    String login = tried.getName();
    String password = tried.getCredentials() instanceof String typed ? typed : "";
    List<GrantedAuthority> authorities =
        tried.getDetails() instanceof Arrival ? List.of() : Caller.EVERYTHING;
    return admitted(login, password, tried.getDetails())
        .map(who -> UsernamePasswordAuthenticationToken.authenticated(who, null, authorities))
        .orElseThrow(() -> new BadCredentialsException("not admitted"));
  }

  private Optional<SignedIn> admitted(String login, String password, Object details) {
    if (details instanceof Arrival from) {
      return doorkeeper
          .enter(login, password, from.address(), from.visit())
          .map(session -> new SignedIn(session.account().value(), login, session.id()));
    }
    String address = details instanceof WebAuthenticationDetails d ? d.getRemoteAddress() : "";
    return doorkeeper
        .call(login, password, address)
        .map(account -> new SignedIn(account.value(), login, ""));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
