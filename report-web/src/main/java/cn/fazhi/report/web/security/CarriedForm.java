package cn.fazhi.report.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form that was sent but not let through yet.
 *
 * @param target where it was going, a path of this application
 */
record CarriedForm(String target, List<Field> fields) {
  /** These belong to one sending, not to what was typed. */
  private static final Set<String> NOT_TYPED = Set.of("_csrf", PasswordAgain.FIELD);

  /** One field of it. */
  record Field(String name, String value) {
    /** Whether its writer wants to see it again. */
    public boolean written() {
      return value.length() > 60 && !name.equals("digest");
    }
  }

  /** From the request that was not let through. */
  static Optional<CarriedForm> of(HttpServletRequest request) {
    String target = origin(request);
    if (withFile(request) || !ofOurOwn(request) || !leads(target)) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!NOT_TYPED.contains(name)) {
                List.of(values).forEach(value -> fields.add(new Field(name, value)));
              }
            });
    return fields.isEmpty() ? Optional.empty() : Optional.of(new CarriedForm(target, fields));
  }

  private static boolean leads(String target) {
    return target.matches("/(reports|accounts)/[0-9a-zA-Z-]{1,36}(/[a-zA-Z0-9_-]+)*");
  }

  /** As one line, to be sealed. */
  String written() {
    return fields.stream()
        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&", target + "?", ""));
  }

  static CarriedForm read(String written) {
    String[] both = written.split("\\?", 2);
    List<Field> fields = new ArrayList<>();
    for (String field : both[1].split("&")) {
      String[] pair = field.split("=", 2);
      fields.add(new Field(decoded(pair[0]), decoded(pair[1])));
    }
    return new CarriedForm(both[0], fields);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
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
