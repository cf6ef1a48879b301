package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.security.CarriedForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns each refusal into a page that says what to do next. Pages with something typed keep it and
 * say so themselves.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public class RefusalAdvice {
  private final FrameAdvice frame;
  private final Denials denials;

  RefusalAdvice(FrameAdvice frame, Denials denials) {
    this.frame = frame;
    this.denials = denials;
  }

  @ExceptionHandler(Refusal.class)
  ModelAndView refused(Refusal refusal, HttpServletRequest request) {
    denials.note(request, status(refusal).value());
    return page(status(refusal), title(refusal), refusal.sentence(), request)
        .addObject("typed", typed(request))
        .addObject("meanwhile", refusal instanceof Refusal.Stale stale ? stale.meanwhile() : null);
  }

  /** Whatever the form is gone for, what was written into it is shown to be copied. */
  private static List<String> typed(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .filter(field -> CarriedForm.prose(field.getKey()))
        .flatMap(field -> Arrays.stream(field.getValue()))
        .filter(value -> !value.isBlank())
        .toList();
  }

  @ExceptionHandler(Unreadable.class)
  ModelAndView unreadable(
      Unreadable unreadable, HttpServletRequest request, HttpServletResponse response) {
    Unreadable.Fault fault = unreadable.fault();
    answer(fault, response);
    return page(
        HttpStatus.valueOf(fault.status()),
        fault == Unreadable.Fault.BUSY ? "现在办理的人太多" : "这个文件读不了",
        fault.sentence(),
        request);
  }

  /** How a file that is not taken in is answered over HTTP; whoever only has to wait is told so. */
  public static void answer(Unreadable.Fault fault, HttpServletResponse response) {
    response.setStatus(fault.status());
    if (fault == Unreadable.Fault.BUSY) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "5");
    }
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
    return page(
        HttpStatus.CONTENT_TOO_LARGE, "这个文件太大", Unreadable.Fault.TOO_LARGE.sentence(), request);
  }

  @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
  ModelAndView withoutFile(Exception withoutFile, HttpServletRequest request) {
    return page(HttpStatus.UNPROCESSABLE_CONTENT, "还差一步", "请先选择文件，再上传。", request);
  }

  /** Shows a refusal above the form it came from, which keeps what was typed. */
  public static void show(
      Refusal refusal, String title, Model model, HttpServletResponse response) {
    response.setStatus(status(refusal).value());
    model.addAttribute("refusalTitle", title);
    model.addAttribute("refusal", refusal.sentence());
    model.addAttribute(
        "meanwhile", refusal instanceof Refusal.Stale stale ? stale.meanwhile() : null);
  }

  /** What a refusal is called in the protocol. */
  public static HttpStatus status(Refusal refusal) {
    if (refusal instanceof Refusal.NotFound) {
      return HttpStatus.NOT_FOUND;
    }
    if (refusal instanceof Refusal.NotAllowed) {
      return HttpStatus.FORBIDDEN;
    }
    return refusal instanceof Refusal.NotReady
        ? HttpStatus.UNPROCESSABLE_CONTENT
        : HttpStatus.CONFLICT;
  }

  private static String title(Refusal refusal) {
    if (refusal instanceof Refusal.NotFound) {
      return "没有找到";
    }
    if (refusal instanceof Refusal.NotAllowed) {
      return "您不能办理这一步";
    }
    return refusal instanceof Refusal.NotReady ? "还差一步" : "情况有了变化";
  }

  /** Model attributes of advice do not reach this page by themselves. */
  private ModelAndView page(
      HttpStatus status, String title, String sentence, HttpServletRequest request) {
    ModelAndView page = new ModelAndView("frame/refused", status);
    page.addObject("me", frame.me(request));
    page.addObject("place", frame.place(request));
    page.addObject("demonstration", frame.demonstration());
    page.addObject("title", title);
    page.addObject("sentence", sentence);
    page.addObject(
        "back",
        status == HttpStatus.NOT_FOUND
            ? null
            : ReportIds.page(request.getRequestURI()).orElse(null));
    return page;
  }
}
