package cn.fazhi.report.web.api;

import cn.fazhi.report.core.intake.Unreadable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Problem documents with a stable code and a Chinese sentence, for other systems. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

  @ExceptionHandler(Unreadable.class)
  ResponseEntity<ProblemDetail> unreadable(Unreadable unreadable) {
    Unreadable.Fault fault = unreadable.fault();
    return problem(HttpStatus.valueOf(fault.status()), fault.code(), fault.sentence());
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException tooLarge) {
    Unreadable.Fault fault = Unreadable.Fault.TOO_LARGE;
    return problem(HttpStatus.CONTENT_TOO_LARGE, fault.code(), fault.sentence());
  }

  @ExceptionHandler({
    MissingServletRequestPartException.class,
    MissingServletRequestParameterException.class,
    MultipartException.class,
    MethodArgumentTypeMismatchException.class
  })
  ResponseEntity<ProblemDetail> incomplete(Exception incomplete) {
    return problem(
        HttpStatus.BAD_REQUEST,
        "bad-request",
        "请以 multipart/form-data 上传 file；unit、year 可不填，year 须是四位年份。");
  }

  private static ResponseEntity<ProblemDetail> problem(
      HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(null);
    problem.setProperty("code", code);
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }
}
