package cn.fazhi.report.web.frame;

import cn.fazhi.report.web.problem.Problems;
import cn.fazhi.report.web.security.CarriedForm;
import cn.fazhi.report.workflow.desk.Outage;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page shown while the database cannot be reached or written: it asks the database nothing,
 * keeps what was typed, and sends the very same form once more.
 */
@Component
class OutagePages implements HandlerExceptionResolver, Ordered {
  private static final Logger LOG = LoggerFactory.getLogger(OutagePages.class);
  private static final String SECONDS = "10";

  private final Problems problems;

  OutagePages(Problems problems) {
    this.problems = problems;
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception thrown) {
    return page(thrown, request, response).orElse(null);
  }

  /** Nothing where it is something else that went wrong. */
  Optional<ModelAndView> page(
      @Nullable Throwable thrown, HttpServletRequest request, HttpServletResponse response) {
    return Optional.ofNullable(thrown)
        .flatMap(Outage::in)
        .map(
            outage -> {
              LOG.warn("{} {}: {}", outage, address(request), root(thrown).toString());
              response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
              response.setHeader("Retry-After", SECONDS);
              return Problems.wanted(address(request))
                  ? problem(outage, response)
                  : page(outage, request);
            });
  }

  private static ModelAndView page(Outage outage, HttpServletRequest request) {
    ModelAndView page = new ModelAndView("frame/unavailable");
    page.addObject("away", true);
    page.addObject("place", "home");
    page.addObject("title", title(outage));
    page.addObject("sentence", sentence(outage));
    Optional<CarriedForm> form =
        method(request).equals("POST") ? CarriedForm.of(request) : Optional.empty();
    form.ifPresent(carried -> page.addObject("carried", carried));
    page.addObject("again", again(request));
    return page;
  }

  /** Where trying again leads when there is no form to send. */
  private static String again(HttpServletRequest request) {
    String address = address(request);
    if (method(request).equals("GET")) {
      return request.getQueryString() == null ? address : address + "?" + request.getQueryString();
    }
    return ReportIds.page(address).orElse(address.equals("/login") ? "/login" : "/home");
  }

  private ModelAndView problem(Outage outage, HttpServletResponse response) {
    try {
      problems.write(
          response, Problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", sentence(outage)));
    } catch (IOException gone) {
      LOG.debug("the other side has gone", gone);
    }
    return new ModelAndView();
  }

  private static String title(Outage outage) {
    return outage == Outage.AWAY ? "系统暂时连不上数据库" : "系统暂时存不进内容";
  }

  private static String sentence(Outage outage) {
    return outage == Outage.AWAY
        ? "系统暂时连不上数据库，刚才的操作可能没有完成。请稍等片刻再试；已经保存的内容不受影响。"
        : "存放数据的磁盘已满或不能写入，刚才的内容没有保存。请告诉系统管理员清理磁盘，然后再试；已经保存的内容不受影响。";
  }

  static String address(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }

  /** What failed before it came to a page is shown by a second request, which is always a GET. */
  private static String method(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String failed
        ? failed
        : request.getMethod();
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    for (int i = 0; i < 30 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    return root;
  }
}
