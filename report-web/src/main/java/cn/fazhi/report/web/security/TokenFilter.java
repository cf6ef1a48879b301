package cn.fazhi.report.web.security;

import cn.fazhi.report.workflow.desk.CallDesk;
import cn.fazhi.report.workflow.desk.TooSoon;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets whoever shows a token in, for the one request that carries it (RFC 6750, in the header). */
final class TokenFilter extends OncePerRequestFilter {
  private static final String BEARER = "bearer ";

  private final CallDesk desk;
  private final ApiEntryPoint entry;

  TokenFilter(CallDesk desk, ApiEntryPoint entry) {
    this.desk = desk;
    this.entry = entry;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String header = request.getHeader("Authorization");
    if (header != null && header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
      try {
        enter(caller(header.substring(BEARER.length()).strip(), request.getRemoteAddr()));
      } catch (AuthenticationException refused) {
        entry.commence(request, response, refused);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  private Authentication caller(String token, String address) {
    try {
      return desk.call(token, address)
          .map(
              caller ->
                  new PreAuthenticatedAuthenticationToken(
                      new Caller(caller.actor()), "", Caller.authorities(caller.scopes())))
          .orElseThrow(() -> new BadCredentialsException("token refused"));
    } catch (TooSoon tooSoon) {
      throw new Later(tooSoon);
    }
  }

  private static void enter(Authentication caller) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller);
    SecurityContextHolder.setContext(context);
  }
}
