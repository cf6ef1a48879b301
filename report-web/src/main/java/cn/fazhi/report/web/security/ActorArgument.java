package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the signed-in {@link Actor} to pages, with the grants of this moment: a role taken away is
 * gone at once.
 */
@Component
public class ActorArgument implements HandlerMethodArgumentResolver {
  private final Accounts accounts;

  ActorArgument(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Actor.class;
  }

  @Override
  public Actor resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    HttpServletRequest from = request.getNativeRequest(HttpServletRequest.class);
    return current().orElseThrow(AccountGone::new).at(from == null ? "" : from.getRemoteAddr());
  }

  /** Who is signed in, if anybody is and the account still works. */
  public Optional<Actor> current() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who != null && who.getPrincipal() instanceof Caller caller
        ? Optional.of(caller.actor())
        : SignedIn.in(who)
            .flatMap(person -> accounts.find(person.account()))
            .filter(Account::enabled)
            .map(Account::actor);
  }
}
