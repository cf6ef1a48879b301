package cn.fazhi.report.web.security;

import cn.fazhi.report.web.problem.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns calls away whose JSON is too long to be read, or of a length nobody tells; files have a
 * limit of their own.
 */
final class BodyLimit extends OncePerRequestFilter {
  private static final long MOST = 4_000_000;

  private final Problems problems;

  BodyLimit(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      chain.doFilter(request, response);
    } else if (request.getHeader("Transfer-Encoding") != null) {
      problems.write(
          response,
          Problems.of(
              HttpStatus.LENGTH_REQUIRED,
              "length-required",
              "请在请求头 Content-Length 里写明内容的长度，不要分块发送。"));
    } else if (request.getContentLengthLong() > MOST) {
      problems.write(
          response,
          Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "内容太大，没有处理：JSON 最多 4 MB。"));
    } else {
      chain.doFilter(request, response);
    }
  }
}
