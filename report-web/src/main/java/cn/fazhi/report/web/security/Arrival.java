package cn.fazhi.report.web.security;

import cn.fazhi.report.workflow.desk.Visit;
import jakarta.servlet.http.HttpServletRequest;

/** From where, and with which browser, somebody signs in. */
record Arrival(String address, Visit visit) {
  static Arrival of(HttpServletRequest request) {
    String former = SignedIn.now().map(SignedIn::session).orElse(null);
    String agent = request.getHeader("User-Agent");
    return new Arrival(
        request.getRemoteAddr(), new Visit(Browsers.name(agent == null ? "" : agent), former));
  }
}
