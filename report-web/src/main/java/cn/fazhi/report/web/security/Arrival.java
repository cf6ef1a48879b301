package cn.fazhi.report.web.security;

import cn.fazhi.report.workflow.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** From where, and with which browser, somebody signs in. */
record Arrival(String address, Visit visit) {
  static Arrival of(HttpServletRequest request) {
    String agent = request.getHeader("User-Agent");
    return new Arrival(
        request.getRemoteAddr(), new Visit(Browsers.name(agent == null ? "" : agent), former()));
  }

  private static @Nullable String former() {
    Authentication before = SecurityContextHolder.getContext().getAuthentication();
    return before != null && before.getPrincipal() instanceof SignedIn who ? who.session() : null;
  }
}
