package cn.fazhi.report.web.frame;

import cn.fazhi.report.web.security.ActorArgument;
import cn.fazhi.report.workflow.desk.LedgerDesk;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Writes down, once a request, that somebody who is signed in was refused. The refusal stands
 * whether or not that succeeds.
 */
@Component
public class Denials implements HandlerInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
  private static final Set<Integer> REFUSED =
      Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.NOT_FOUND.value());

  /** A refused request may come by again to have its error page drawn. */
  private static final String NOTED = Denials.class.getName();

  private final ActorArgument actors;
  private final LedgerDesk ledger;

  Denials(ActorArgument actors, LedgerDesk ledger) {
    this.actors = actors;
    this.ledger = ledger;
  }

  /** Pages that show a refusal above their form, and error pages. */
  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (handler instanceof HandlerMethod) {
      note(request, response.getStatus());
    }
  }

  /** Before anybody is told, so that a refusal that was seen is also in the ledger. */
  public void note(HttpServletRequest request, int status) {
    if (REFUSED.contains(status) && request.getAttribute(NOTED) == null) {
      request.setAttribute(NOTED, true);
      try {
        record(request);
      } catch (RuntimeException unwritten) {
        LOG.error("a refusal could not be written into the ledger", unwritten);
      }
    }
  }

  private void record(HttpServletRequest request) {
    Object door = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    boolean drawn = request.getDispatcherType() == DispatcherType.ERROR;
    String tried = request.getMethod() + " " + (drawn ? "其他地址" : door);
    actors
        .current()
        .ifPresent(
            actor -> ledger.denied(actor.at(request.getRemoteAddr()), tried, report(request)));
  }

  /** The report in the address, where it looks like one; nothing else that was typed is kept. */
  private static String report(HttpServletRequest request) {
    Object parts = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    Object id = parts instanceof Map<?, ?> variables ? variables.get("id") : null;
    return id != null && id.toString().matches("[0-9a-f-]{36}") ? id.toString() : "";
  }
}
