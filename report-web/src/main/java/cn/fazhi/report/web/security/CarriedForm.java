package cn.fazhi.report.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A form that was sent when the session had ended.
 *
 * @param target where it was going, a path of this application
 */
record CarriedForm(String target, List<Field> fields) {
  private static final String TARGET = "carried-target";
  private static final String PREFIX = "carried.";

  /** One field of it. */
  record Field(String name, String value) {
    /** The name it has on the sign-in form. */
    public String carriedName() {
      return PREFIX + name;
    }
  }

  /** From the request that found no session, or from the sign-in form that carries it. */
  static Optional<CarriedForm> of(HttpServletRequest request) {
    String carried = request.getParameter(TARGET);
    boolean first = carried == null;
    String target = first ? origin(request) : carried;
    if (withFile(request)
        || !ofOurOwn(request)
        || !target.matches("/reports/[0-9a-f-]{36}(/[a-zA-Z0-9_-]+)*")) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (first ? !name.equals("_csrf") : name.startsWith(PREFIX)) {
                for (String value : values) {
                  fields.add(new Field(first ? name : name.substring(PREFIX.length()), value));
                }
              }
            });
    return fields.isEmpty() ? Optional.empty() : Optional.of(new CarriedForm(target, fields));
  }

  /** Another site's form must not be carried past the check that it would have failed. */
  private static boolean ofOurOwn(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    String origin = request.getHeader("Origin");
    if (site != null) {
      return site.equals("same-origin");
    }
    return origin == null || origin.endsWith("://" + request.getHeader("Host"));
  }

  /** A file is not kept, and the rest of its form is of no use without it. */
  private static boolean withFile(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static String origin(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    return forwarded instanceof String uri ? uri : request.getRequestURI();
  }
}
