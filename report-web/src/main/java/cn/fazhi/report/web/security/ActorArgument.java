package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.Deputies;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands the signed-in {@link Actor} to pages, with the grants of this moment: a role taken away is
 * gone at once.
 */
@Component
public class ActorArgument implements HandlerMethodArgumentResolver {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final String READ = ActorArgument.class.getName();

  private final Accounts accounts;
  private final Deputies deputies;
  private final Clock clock;

  ActorArgument(Accounts accounts, Deputies deputies, Clock clock) {
    this.accounts = accounts;
    this.deputies = deputies;
    this.clock = clock;
  }

  /** Whom this request has been found to come from, so that it is asked once. */
  private record Found(SignedIn who, Actor actor) {}

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
        : SignedIn.in(who).flatMap(this::found);
  }

  private Optional<Actor> found(SignedIn who) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Found found
        && found.who().equals(who)) {
      return Optional.of(found.actor());
    }
    Optional<Actor> actor =
        accounts.find(who.account()).filter(Account::enabled).map(this::withDeputies);
    if (request != null) {
      actor.ifPresent(
          a -> request.setAttribute(READ, new Found(who, a), RequestAttributes.SCOPE_REQUEST));
    }
    return actor;
  }

  private Actor withDeputies(Account account) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
    return account.actor().standingIn(deputies.standingIn(account.id(), today));
  }
}
