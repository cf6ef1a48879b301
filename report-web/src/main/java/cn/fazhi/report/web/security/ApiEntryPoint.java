package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Scope;
import cn.fazhi.report.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Turns other systems away with a problem document. */
final class ApiEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {
  private final Problems problems;
  private final boolean demonstration;

  ApiEntryPoint(Problems problems, boolean demonstration) {
    this.problems = problems;
    this.demonstration = demonstration;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception instanceof Later later) {
      response.setHeader("Retry-After", Long.toString(later.seconds()));
      say(response, HttpStatus.TOO_MANY_REQUESTS, "too-many-tries", "刚才试得太多了，请稍后再试，并检查令牌是否有效。");
    } else if (exception instanceof Crowded crowded) {
      response.setHeader("Retry-After", "5");
      say(response, HttpStatus.SERVICE_UNAVAILABLE, "busy", String.valueOf(crowded.getMessage()));
    } else if (exception instanceof AuthenticationServiceException) {
      throw exception;
    } else {
      challenge(request, response);
      say(
          response,
          HttpStatus.UNAUTHORIZED,
          "unauthorized",
          "请在请求头 Authorization 里写 Bearer 和有效的接口令牌。令牌在“我的账号”里新建；已撤销、到期或者账号停用的令牌不能再用。");
    }
  }

  private void challenge(HttpServletRequest request, HttpServletResponse response) {
    boolean tried = request.getHeader("Authorization") != null;
    response.addHeader(
        "WWW-Authenticate", "Bearer realm=\"report\"" + (tried ? ", error=\"invalid_token\"" : ""));
    if (demonstration) {
      response.addHeader("WWW-Authenticate", "Basic realm=\"report\", charset=\"UTF-8\"");
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    Optional<Scope> missing = missing(exception);
    if (missing.isEmpty()) {
      problems.write(response, Problems.refused(request, 404));
    } else {
      String scope = missing.get().name();
      response.setHeader(
          "WWW-Authenticate", "Bearer error=\"insufficient_scope\", scope=\"" + scope + "\"");
      say(
          response,
          HttpStatus.FORBIDDEN,
          "insufficient-scope",
          "这个令牌没有“" + missing.get().label() + "”用途。请新建一个带有这项用途的令牌。");
    }
  }

  private static Optional<Scope> missing(AccessDeniedException exception) {
    return exception instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof AuthorityAuthorizationDecision needed
        ? needed.getAuthorities().stream()
            .findFirst()
            .map(a -> Scope.valueOf(String.valueOf(a.getAuthority())))
        : Optional.empty();
  }

  private void say(HttpServletResponse response, HttpStatus status, String code, String detail)
      throws IOException {
    problems.write(response, Problems.of(status, code, detail));
  }
}
