package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.web.problem.Problems;
import cn.fazhi.report.web.security.ActorArgument;
import cn.fazhi.report.web.security.PasswordAgain;
import cn.fazhi.report.workflow.desk.NoticeDesk;
import cn.fazhi.report.workflow.desk.Outage;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice
class FrameAdvice {
  private static final Set<String> OF_EVERYBODY = Set.of("help", "notices", "account", "trial");

  private final ActorArgument actors;
  private final PasswordAgain passwords;
  private final Units units;
  private final NoticeDesk notices;
  private final boolean demonstration;

  FrameAdvice(
      ActorArgument actors,
      PasswordAgain passwords,
      Units units,
      NoticeDesk notices,
      @Value("${report.demonstration:false}") boolean demonstration) {
    this.actors = actors;
    this.passwords = passwords;
    this.units = units;
    this.notices = notices;
    this.demonstration = demonstration;
  }

  @ModelAttribute("me")
  @Nullable Me me(HttpServletRequest request) {
    if (Problems.wanted(request.getRequestURI())) {
      return null;
    }
    return request.getDispatcherType() == DispatcherType.ERROR
        ? afterFailure(request)
        : who(request);
  }

  /** An error page is shown also where nobody can be looked up. */
  private @Nullable Me afterFailure(HttpServletRequest request) {
    Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (thrown instanceof Throwable cause && Outage.in(cause).isPresent()) {
      return null;
    }
    try {
      return who(request);
    } catch (RuntimeException unknown) {
      return null;
    }
  }

  /** Forms mostly lead on to a page, which counts for itself. */
  private @Nullable Me who(HttpServletRequest request) {
    return actors
        .current()
        .map(a -> Me.of(a, units, request.getMethod().equals("GET") ? notices.unread(a) : 0))
        .orElse(null);
  }

  @ModelAttribute("place")
  String place(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (path.equals("/") || path.startsWith("/public")) {
      return "public";
    }
    String first = path.split("/", 3)[1];
    return OF_EVERYBODY.contains(first) || Section.known(first) ? first : "home";
  }

  /** Whether forms of acts that bind show a field for the password. */
  @ModelAttribute("passwordDue")
  boolean passwordDue(HttpServletRequest request) {
    return passwords.due(request);
  }

  /** Of this showing of the page; forms send it back. */
  @ModelAttribute("receipt")
  String receipt() {
    return UUID.randomUUID().toString();
  }

  @ModelAttribute("demonstration")
  boolean demonstration() {
    return demonstration;
  }

  /** Forms are read field by field into records; nothing else is bound. */
  @InitBinder
  void bindConstructorsOnly(WebDataBinder binder) {
    binder.setDeclarativeBinding(true);
  }
}
