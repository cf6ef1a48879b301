package cn.fazhi.report.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Leads to the sign-in page and back. A form sent after the session ended is carried along, sealed,
 * and shown again to its writer after sign-in, so that nothing typed is lost. A form whose token
 * has been replaced by signing in again in another window is shown again likewise.
 */
@Component
class SessionEnded
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationFailureHandler,
        AuthenticationSuccessHandler {
  /** Set where a session was ended by more than idleness. */
  static final String OVER = "session over";

  /** What {@link SignInController} shows on the pages reached by forward. */
  static final String CARRIED = "carried";

  private final SavedRequestAwareAuthenticationSuccessHandler home =
      new SavedRequestAwareAuthenticationSuccessHandler();
  private final Former former;
  private final Sealing sealing;

  SessionEnded(Former former, Sealing sealing) {
    this.former = former;
    this.sealing = sealing;
    home.setDefaultTargetUrl("/home");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (exception instanceof Crowded) {
      response.sendError(503);
    } else if (request.getMethod().equals("POST")) {
      signInAgain(request, response);
    } else {
      String over = request.getAttribute(OVER) == null ? "" : "?over";
      response.sendRedirect(request.getContextPath() + "/login" + over);
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException, ServletException {
    if (exception instanceof AccountGone) {
      request.getSession().invalidate();
      response.sendRedirect(request.getContextPath() + "/login?gone");
    } else if (SignedIn.now().isEmpty()) {
      signInAgain(request, response);
    } else if (exception instanceof CsrfException && CarriedForm.of(request).isPresent()) {
      response.setStatus(403);
      resume(request, response, CarriedForm.of(request).get());
    } else {
      response.sendError(request.getMethod().equals("GET") ? 404 : 403);
    }
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    boolean looked = true;
    if (exception instanceof Later later) {
      response.setStatus(429);
      response.setHeader("Retry-After", Long.toString(later.seconds()));
      looked = false;
    } else if (exception instanceof Crowded) {
      response.setStatus(503);
      response.setHeader("Retry-After", "5");
      looked = false;
    } else if (exception instanceof AuthenticationServiceException) {
      // nobody could be looked up, which says nothing about name and password
      throw exception;
    } else {
      response.setStatus(401);
    }
    request.setAttribute("failed", looked);
    request.setAttribute("later", looked ? null : exception.getMessage());
    request.setAttribute("name", request.getParameter("username"));
    request.setAttribute(CARRIED, request.getParameter(CARRIED));
    request.getRequestDispatcher("/session/again").forward(request, response);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    SignedIn who = (SignedIn) authentication.getPrincipal();
    former.remember(request, response, who);
    String envelope = request.getParameter(CARRIED);
    Optional<CarriedForm> own =
        envelope == null
            ? Optional.empty()
            : sealing.open(who.account(), CARRIED, envelope).map(CarriedForm::read);
    if (own.isPresent()) {
      resume(request, response, own.get());
    } else {
      home.onAuthenticationSuccess(request, response, authentication);
    }
  }

  private static void resume(
      HttpServletRequest request, HttpServletResponse response, CarriedForm form)
      throws IOException, ServletException {
    request.setAttribute(CARRIED, form);
    request.getRequestDispatcher("/session/resumed").forward(request, response);
  }

  /**
   * Whose form it is, nobody but the browser's own cookie can say any more. A sign-in page that was
   * left open too long hands on what it was carrying.
   */
  private void signInAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute("ended", true);
    request.setAttribute("name", request.getParameter("username"));
    former
        .of(request)
        .flatMap(
            who -> CarriedForm.of(request).map(form -> sealing.seal(who, CARRIED, form.line())))
        .or(() -> Optional.ofNullable(request.getParameter(CARRIED)))
        .ifPresent(envelope -> request.setAttribute(CARRIED, envelope));
    response.setStatus(401);
    request.getRequestDispatcher("/session/again").forward(request, response);
  }
}
