package cn.fazhi.report.web.security;

import cn.fazhi.report.workflow.desk.SignInDesk;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.springframework.stereotype.Component;

/** Ends the kept session when its owner signs out or stays away. */
@Component
class Departures implements LogoutHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Departures.class);

  private final SignInDesk desk;

  Departures(SignInDesk desk) {
    this.desk = desk;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    leave(authentication, "SIGN_OUT", "");
  }

  @EventListener
  void idle(HttpSessionDestroyedEvent event) {
    for (SecurityContext context : event.getSecurityContexts()) {
      try {
        leave(context.getAuthentication(), "SESSION_END", "长时间没有操作，或者系统停止");
      } catch (RuntimeException e) {
        // the database may be gone before the last sessions are
        LOG.debug("a session's end was not written down", e);
      }
    }
  }

  private void leave(@Nullable Authentication authentication, String deed, String note) {
    SignedIn.in(authentication).ifPresent(who -> desk.leave(who.session(), deed, note));
  }
}
