package cn.fazhi.report.web.api;

import cn.fazhi.report.core.intake.Unreadable;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.frame.Denials;
import cn.fazhi.report.web.frame.RefusalAdvice;
import cn.fazhi.report.web.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns what is refused into problem documents, for other systems. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
  private final Denials denials;

  ApiProblems(Denials denials) {
    this.denials = denials;
  }

  @ExceptionHandler(Refusal.class)
  ResponseEntity<ProblemDetail> refused(Refusal refusal, HttpServletRequest request) {
    HttpStatus status = RefusalAdvice.status(refusal);
    denials.note(request, status.value());
    ProblemDetail problem = Problems.of(status, code(refusal), refusal.sentence());
    if (refusal instanceof Refusal.Stale stale) {
      meanwhile(problem, stale);
    }
    return Problems.answer(problem);
  }

  private static String code(Refusal refusal) {
    if (refusal instanceof Refusal.NotFound) {
      return "not-found";
    }
    if (refusal instanceof Refusal.NotAllowed) {
      return "not-allowed";
    }
    return refusal instanceof Refusal.NotReady ? "not-ready" : "stale";
  }

  private static void meanwhile(ProblemDetail problem, Refusal.Stale stale) {
    problem.setProperty("meanwhile", stale.meanwhile().stream().map(EntryJson::of).toList());
  }

  /** RFC 9110: the condition the caller named does not hold; what happened is told all the same. */
  @ExceptionHandler(Condition.Outdated.class)
  ResponseEntity<ProblemDetail> outdated(Condition.Outdated outdated) {
    ProblemDetail problem =
        Problems.of(HttpStatus.PRECONDITION_FAILED, "stale", outdated.stale().sentence());
    meanwhile(problem, outdated.stale());
    return Problems.answer(problem);
  }

  @ExceptionHandler(Condition.Unconditional.class)
  ResponseEntity<ProblemDetail> unconditional() {
    return Problems.answer(
        HttpStatus.PRECONDITION_REQUIRED,
        "precondition-required",
        "请在请求头 If-Match 里写上读取正文时得到的 ETag，以免覆盖别人刚写的内容。");
  }

  @ExceptionHandler(Unreadable.class)
  ResponseEntity<ProblemDetail> unreadable(Unreadable unreadable) {
    Unreadable.Fault fault = unreadable.fault();
    HttpStatus status = HttpStatus.valueOf(fault.status());
    ResponseEntity<ProblemDetail> answer = Problems.answer(status, fault.code(), fault.sentence());
    return status == HttpStatus.SERVICE_UNAVAILABLE
        ? ResponseEntity.status(status)
            .headers(answer.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, "5")
            .body(answer.getBody())
        : answer;
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge() {
    Unreadable.Fault fault = Unreadable.Fault.TOO_LARGE;
    return Problems.answer(HttpStatus.CONTENT_TOO_LARGE, fault.code(), fault.sentence());
  }

  @ExceptionHandler(Condition.Unclear.class)
  ResponseEntity<ProblemDetail> unclear(Condition.Unclear unclear) {
    return Problems.answer(
        HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(unclear.getMessage()));
  }

  @ExceptionHandler({
    MissingServletRequestPartException.class,
    MultipartException.class,
    MethodArgumentTypeMismatchException.class,
    ServletRequestBindingException.class
  })
  ResponseEntity<ProblemDetail> incomplete() {
    return Problems.answer(
        HttpStatus.BAD_REQUEST,
        "bad-request",
        "请求少了必须的内容或者写法不对：文件以 multipart/form-data 放在 file 里，年份是四位数字，其余请对照接口说明。");
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ProblemDetail> unintelligible() {
    return Problems.answer(
        HttpStatus.BAD_REQUEST, "bad-request", "请求内容不是接口要的 JSON：请检查括号、引号和各项取值，对照接口说明改正。");
  }

  @ExceptionHandler({
    HttpMediaTypeNotSupportedException.class,
    HttpMediaTypeNotAcceptableException.class
  })
  ResponseEntity<ProblemDetail> otherType(Exception type, HttpServletRequest request) {
    return Problems.answer(
        Problems.refused(request, type instanceof HttpMediaTypeNotSupportedException ? 415 : 406));
  }
}
