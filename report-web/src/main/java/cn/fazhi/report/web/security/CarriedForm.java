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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form that was sent when it could not be taken: the session had ended, the database was away,
 * the password is asked for.
 *
 * @param target where it was going, a path of this application
 */
public record CarriedForm(String target, List<Field> fields) {
  /** These belong to one sending, not to what was typed. */
  private static final Set<String> NOT_TYPED = Set.of("_csrf", PasswordAgain.FIELD);

  private static final Pattern WRITTEN =
      Pattern.compile(
          "text|opening|words(-\\d+)?|reason\\d*|note|conclusion|quote|address|TITLE|ADDRESSEE");
  private static final Pattern TARGET_OF_OURS =
      Pattern.compile(
          "/reports/[0-9a-f-]{36}(/[a-zA-Z0-9_-]+)*|/cycles/[\\w-]{1,64}/[a-z]+"
              + "|/accounts/roles|/accounts/[\\w-]{1,36}(/[a-z]+)*|/accounts"
              + "|/units(/[\\w-]{1,36}(/[a-z]+)?)?|/templates|/calendar(/[a-z]+)?"
              + "|/flows/[a-z0-9-]{1,64}/[0-9]{1,6}(/[a-z]+)?");

  /** Whether a field belongs to what somebody filled in: secrets and tokens do not. */
  public static boolean typed(String field) {
    return !NOT_TYPED.contains(field);
  }

  /** One field of it. */
  public record Field(String name, String value) {
    private static final Pattern TECHNICAL =
        Pattern.compile("version|revision|digest|receipt|finding\\d+|block|on|until|then");

    /** Whether somebody wrote it and wants to see that it is still there. */
    public boolean written() {
      return !TECHNICAL.matcher(name).matches()
          && (value.length() > 60 || prose(name) && !value.isBlank());
    }

    /** Whether a few lines show all of it. */
    public boolean brief() {
      return value.length() <= 120;
    }

    /** As a text area takes it, which swallows one line break in front. */
    public String shown() {
      return "\n" + value;
    }
  }

  /** Whether a field of that name is for words of one's own. */
  public static boolean prose(String name) {
    return WRITTEN.matcher(name).matches();
  }

  /** From the request that was not let through. */
  public static Optional<CarriedForm> of(HttpServletRequest request) {
    String target = origin(request);
    if (withFile(request) || !ofOurOwn(request) || !TARGET_OF_OURS.matcher(target).matches()) {
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

  /** As one line, to be sealed. */
  String line() {
    return fields.stream()
        .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
        .collect(Collectors.joining("&", target + "?", ""));
  }

  static CarriedForm read(String line) {
    String[] both = line.split("\\?", 2);
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
    return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
        .map(request::getAttribute)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElseGet(request::getRequestURI);
  }
}
