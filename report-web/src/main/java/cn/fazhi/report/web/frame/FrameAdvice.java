package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.web.security.ActorArgument;
import cn.fazhi.report.web.security.PasswordAgain;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its content. */
@ControllerAdvice
class FrameAdvice {
  private final ActorArgument actors;
  private final PasswordAgain passwords;
  private final Units units;
  private final boolean demonstration;

  FrameAdvice(
      ActorArgument actors,
      PasswordAgain passwords,
      Units units,
      @Value("${report.demonstration:false}") boolean demonstration) {
    this.actors = actors;
    this.passwords = passwords;
    this.units = units;
    this.demonstration = demonstration;
  }

  @ModelAttribute("me")
  @Nullable Me me() {
    return actors.current().map(actor -> Me.of(actor, units)).orElse(null);
  }

  @ModelAttribute("place")
  String place(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals("/") || path.startsWith("/public")
        ? "public"
        : path.matches("/(help|accounts?)(/.*)?") ? path.split("/")[1] : "home";
  }

  /** Whether forms of acts that bind show a field for the password. */
  @ModelAttribute("passwordDue")
  boolean passwordDue(HttpServletRequest request) {
    return passwords.due(request);
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
