package cn.fazhi.report.web.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A form that was sent when it could not be taken: the session had ended, the database was away.
 *
 * @param target where it was going, a path of this application
 */
public record CarriedForm(String target, List<Field> fields) {
  private static final String TARGET = "carried-target";
  private static final String PREFIX = "carried.";
  private static final Pattern WRITTEN =
      Pattern.compile("text|opening|words(-\\d+)?|reason\\d*|note|conclusion|quote");
  private static final Pattern TARGET_OF_OURS =
      Pattern.compile("/reports/[0-9a-f-]{36}(/[a-zA-Z0-9_-]+)*|/cycles/[\\w-]{1,64}/reports");

  /** One field of it. */
  public record Field(String name, String value) {
    private static final Pattern TECHNICAL =
        Pattern.compile("version|revision|digest|receipt|finding\\d+|block|on|until|then");

    /** Whether somebody wrote it and wants to see that it is still there. */
    public boolean written() {
      return !TECHNICAL.matcher(name).matches()
          && (value.length() > 60 || WRITTEN.matcher(name).matches() && !value.isBlank());
    }

    /** As a text area takes it, which swallows one line break in front. */
    public String shown() {
      return "\n" + value;
    }

    /** The name it has on the sign-in form. */
    public String carriedName() {
      return PREFIX + name;
    }
  }

  /** From the request that found no session, or from the sign-in form that carries it. */
  public static Optional<CarriedForm> of(HttpServletRequest request) {
    String carried = request.getParameter(TARGET);
    boolean first = carried == null;
    String target = first ? origin(request) : carried;
    if (withFile(request) || !ofOurOwn(request) || !TARGET_OF_OURS.matcher(target).matches()) {
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
    return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
        .map(request::getAttribute)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElseGet(request::getRequestURI);
  }
}
