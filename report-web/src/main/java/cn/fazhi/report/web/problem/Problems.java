package cn.fazhi.report.web.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one place where problem documents (RFC 9457) for other systems are made: a code that stays, a
 * sentence for whoever looks after that system.
 */
@Component
public class Problems {
  private final JsonMapper json;

  Problems(JsonMapper json) {
    this.json = json;
  }

  /** Whether whoever asks is another system, and not somebody with a browser. */
  public static boolean wanted(String address) {
    return address.startsWith("/api/");
  }

  public static ProblemDetail of(HttpStatus status, String code, String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setProperty("code", code);
    return problem;
  }

  public static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  public static ResponseEntity<ProblemDetail> answer(
      HttpStatus status, String code, String detail) {
    return answer(of(status, code, detail));
  }

  /** Where no controller answers. */
  public void write(HttpServletResponse response, ProblemDetail problem) throws IOException {
    byte[] body = json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** What was not understood before any controller saw it. */
  public static ProblemDetail refused(HttpServletRequest request, int status) {
    return switch (status) {
      case 405 ->
          of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed", "这个地址不能这样调用，请对照接口说明改正请求方法。");
      case 413 -> of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "内容太大，没有处理。");
      case 415 ->
          of(
              HttpStatus.UNSUPPORTED_MEDIA_TYPE,
              "unsupported-media-type",
              "请求内容的类型不对：一般是 application/json，上传文件用 multipart/form-data。");
      case 400 -> of(HttpStatus.BAD_REQUEST, "bad-request", "请求不完整或者写法不对，请对照接口说明改正。");
      case 406 -> of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable", "不能按 Accept 要求的类型答复，请去掉这一项再试。");
      default -> of(HttpStatus.NOT_FOUND, "not-found", "没有这个接口。");
    };
  }
}
