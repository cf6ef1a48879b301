package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.workflow.desk.SignInDesk;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at each request whether its session still stands, on whichever node it was ended, and leads
 * whoever came with a one-time secret to choosing a password and nowhere else.
 */
final class StillWelcome extends OncePerRequestFilter {
  private static final String SESSION = StillWelcome.class.getName();
  private static final String CHOOSE = "/account/password";
  private static final Set<String> DOORS = Set.of(CHOOSE, "/login", "/logout");

  private final Sessions sessions;
  private final SignInDesk desk;
  private final Clock clock;

  StillWelcome(Sessions sessions, SignInDesk desk, Clock clock) {
    this.sessions = sessions;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * The session of this request; empty where nobody is signed in or the request came not so far.
   */
  static Optional<Session> of(HttpServletRequest request) {
    return Optional.ofNullable((Session) request.getAttribute(SESSION));
  }

  /** The session of somebody who is signed in. */
  static Session session(HttpServletRequest request) {
    return of(request).orElseThrow(AccountGone::new);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    SignedIn who = SignedIn.now().orElse(null);
    if (who == null) {
      chain.doFilter(request, response);
      return;
    }
    Session session = sessions.find(who.session()).orElse(null);
    if (session == null || !session.open(clock.instant())) {
      over(request, response, who);
      chain.doFilter(request, response);
    } else if (session.mustChoose() && !open(request)) {
      response.sendRedirect(request.getContextPath() + CHOOSE);
    } else {
      request.setAttribute(SESSION, session);
      chain.doFilter(request, response);
    }
  }

  /** Whoever it was goes on as nobody; {@link SessionEnded} keeps what they typed. */
  private void over(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
    desk.leave(who.session(), "SESSION_END", "已满 12 小时");
    request.setAttribute(SessionEnded.OVER, true);
    if (request.getSession(false) != null) {
      anew(request, response);
    }
    SecurityContextHolder.clearContext();
  }

  /** The sign-in page this request may answer with holds the old token: it has to fit once more. */
  private static void anew(HttpServletRequest request, HttpServletResponse response) {
    Object token = request.getAttribute(DeferredCsrfToken.class.getName());
    CsrfToken old = token instanceof DeferredCsrfToken deferred ? deferred.get() : null;
    request.getSession().invalidate();
    new HttpSessionCsrfTokenRepository().saveToken(old, request, response);
  }

  private static boolean open(HttpServletRequest request) {
    String path = request.getRequestURI();
    return DOORS.contains(path) || path.startsWith("/assets/");
  }
}
