package cn.fazhi.report.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Leads to the sign-in page and back. A form sent after the session ended is carried along as
 * hidden fields, shown again after sign-in and sent on by its writer, so that nothing typed is
 * lost. A form whose token has been replaced by signing in again in another window is shown again
 * likewise.
 */
@Component
class SessionEnded
    implements AuthenticationEntryPoint,
        AccessDeniedHandler,
        AuthenticationFailureHandler,
        AuthenticationSuccessHandler {
  private final SavedRequestAwareAuthenticationSuccessHandler home =
      new SavedRequestAwareAuthenticationSuccessHandler();

  SessionEnded() {
    home.setDefaultTargetUrl("/home");
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (request.getMethod().equals("POST")) {
      signInAgain(request, response);
    } else {
      response.sendRedirect(request.getContextPath() + "/login");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException, ServletException {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (exception instanceof AccountGone) {
      request.getSession().invalidate();
      response.sendRedirect(request.getContextPath() + "/login?gone");
    } else if (signedIn(who)
        && exception instanceof CsrfException
        && CarriedForm.of(request).isPresent()) {
      response.setStatus(403);
      request.getRequestDispatcher("/session/resumed").forward(request, response);
    } else if (signedIn(who)) {
      response.sendError(request.getMethod().equals("GET") ? 404 : 403);
    } else {
      signInAgain(request, response);
    }
  }

  private static boolean signedIn(@Nullable Authentication who) {
    return who != null && who.getPrincipal() instanceof SignedIn;
  }

  @Override
  public void onAuthenticationFailure(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException, ServletException {
    if (exception instanceof AuthenticationServiceException) {
      // nobody could be looked up, which says nothing about name and password
      throw exception;
    }
    request.setAttribute("failed", true);
    response.setStatus(401);
    request.getRequestDispatcher("/session/again").forward(request, response);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException, ServletException {
    if (CarriedForm.of(request).isPresent()) {
      request.getRequestDispatcher("/session/resumed").forward(request, response);
    } else {
      home.onAuthenticationSuccess(request, response, authentication);
    }
  }

  private static void signInAgain(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute("ended", true);
    response.setStatus(401);
    request.getRequestDispatcher("/session/again").forward(request, response);
  }
}
