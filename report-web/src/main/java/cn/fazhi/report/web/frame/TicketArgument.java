package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.document.Digest;
import cn.fazhi.report.web.security.CarriedForm;
import cn.fazhi.report.workflow.desk.Sent;
import cn.fazhi.report.workflow.desk.Ticket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Reads the {@link Ticket} or what is {@link Sent} off a form: the report in the address, the
 * version the page showed, and what tells this form from every other.
 */
@Component
class TicketArgument implements HandlerMethodArgumentResolver {
  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Ticket.class
        || parameter.getParameterType() == Sent.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder)
      throws Exception {
    HttpServletRequest sent = request.getNativeRequest(HttpServletRequest.class);
    if (parameter.getParameterType() == Sent.class) {
      return new Sent(shown(sent), form(request, sent));
    }
    var id = ReportIds.of(inPath(sent));
    return new Ticket(id, version(sent.getParameter("version")), form(request, sent));
  }

  private static @Nullable String form(NativeWebRequest request, HttpServletRequest sent) {
    String receipt = sent.getParameter("receipt");
    return receipt == null || receipt.isBlank() ? null : Digest.sm3(all(request, sent));
  }

  /** A form that does not say what its page showed has shown nothing that there is. */
  private static long shown(HttpServletRequest sent) {
    try {
      return version(sent.getParameter("version"));
    } catch (ServletRequestBindingException missing) {
      return -1;
    }
  }

  private static String inPath(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> variables
            && variables.get("id") instanceof String id
        ? id
        : "";
  }

  private static long version(@Nullable String text) throws ServletRequestBindingException {
    if (text == null) {
      throw new MissingServletRequestParameterException("version", "long");
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ServletRequestBindingException("version", e);
    }
  }

  /**
   * Where it was sent and everything in it: whoever goes back, writes something else and sends the
   * same page once more has not done that yet. A password is no part of it.
   */
  private static String all(NativeWebRequest request, HttpServletRequest sent) {
    StringBuilder all = new StringBuilder(sent.getRequestURI());
    new TreeMap<>(sent.getParameterMap())
        .forEach(
            (name, values) -> {
              if (CarriedForm.typed(name)) {
                add(all, name, values);
              }
            });
    var files = request.getNativeRequest(MultipartHttpServletRequest.class);
    if (files != null) {
      new TreeMap<>(files.getFileMap()).forEach((name, file) -> add(all, name, digest(file)));
    }
    return all.toString();
  }

  /** Browsers send the ends of lines in one way, pages carry them in another. */
  private static void add(StringBuilder all, String name, String... values) {
    for (String value : values) {
      String plain = value.replace("\r\n", "\n");
      all.append('\n').append(name).append(' ').append(plain.length()).append(' ').append(plain);
    }
  }

  private static String digest(MultipartFile file) {
    try {
      return file.getOriginalFilename() + " " + Digest.sm3(file.getBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
