package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Session;
import cn.fazhi.report.core.people.Sessions;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in the browser whose session it was, so that a form that comes too late is given back
 * to its writer alone. The cookie names a session and opens nothing.
 */
@Component
class Former {
  private static final String COOKIE = "report-former";

  private final Sessions sessions;

  Former(Sessions sessions) {
    this.sessions = sessions;
  }

  void remember(HttpServletRequest request, HttpServletResponse response, SignedIn who) {
    response.addHeader(
        "Set-Cookie",
        ResponseCookie.from(COOKIE, who.session())
            .path("/")
            .httpOnly(true)
            .secure(request.isSecure())
            .sameSite("Lax")
            .build()
            .toString());
  }

  Optional<AccountId> of(HttpServletRequest request) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    return cookie == null
        ? Optional.empty()
        : sessions.find(cookie.getValue()).map(Session::account);
  }
}
