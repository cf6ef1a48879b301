package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.problem.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page for whatever went wrong outside an act: it says what to do and shows nothing of the
 * inside.
 */
@Controller
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final OutagePages outages;
  private final Problems problems;

  ErrorPages(OutagePages outages, Problems problems) {
    this.outages = outages;
    this.problems = problems;
  }

  @RequestMapping("/error")
  @Nullable ModelAndView error(
      HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Optional<ModelAndView> outage = outages.page(thrown, request, response);
    if (outage.isPresent()) {
      // what has been written already needs no page
      return outage.filter(ModelAndView::hasView).orElse(null);
    }
    int status = status(request);
    if (status >= 500) {
      return incident(request, response, model, status, thrown);
    }
    if (Problems.wanted(OutagePages.address(request))) {
      return write(response, Problems.refused(request, status));
    }
    response.setStatus(status);
    return new ModelAndView(other(request, status, model));
  }

  private static int status(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    return code instanceof Integer number ? number : 404;
  }

  private @Nullable ModelAndView incident(
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      int status,
      @Nullable Throwable thrown)
      throws IOException {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.error("incident {}", incident, thrown);
    String sentence = "刚才的操作没有完成，已保存的内容不受影响。请稍后再试；如果仍然不行，请把编号 " + incident + " 告诉管理员。";
    if (Problems.wanted(OutagePages.address(request))) {
      return write(response, Problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "incident", sentence));
    }
    response.setStatus(status);
    say(model, "系统出了点问题", sentence);
    return new ModelAndView("frame/refused");
  }

  private @Nullable ModelAndView write(HttpServletResponse response, ProblemDetail problem)
      throws IOException {
    problems.write(response, problem);
    return null;
  }

  private static String other(HttpServletRequest request, int status, Model model) {
    if (status == 403) {
      say(model, "您不能办理这一步", "页面可能放得太久，请从工作台重新进入后再办理。");
    } else if (status == 413) {
      tooLarge(request, model);
    } else if (status == 405 || status == 400 || status == 415) {
      say(model, "这个请求不对", "请从工作台重新进入，按页面上的按钮办理。");
    } else {
      say(model, "没有找到", new Refusal.NotFound().sentence());
    }
    return "frame/refused";
  }

  /** Whoever brought too large a file chooses another where they chose it, or at the report. */
  private static void tooLarge(HttpServletRequest request, Model model) {
    String type = request.getContentType();
    if (type == null || !type.startsWith("multipart/")) {
      say(model, "内容太大", "这次填写的内容太长，没有保存。请用浏览器的“后退”回到刚才的页面，分几次填写。");
      return;
    }
    say(model, "这个文件太大", Unreadable.Fault.TOO_LARGE.sentence());
    String address = OutagePages.address(request);
    model.addAttribute("back", ReportIds.page(address).orElse(null));
    model.addAttribute("again", ReportIds.page(address).isPresent() ? null : address);
  }

  private static void say(Model model, String title, String sentence) {
    model.addAttribute("title", title);
    model.addAttribute("sentence", sentence);
  }
}
