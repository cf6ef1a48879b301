package cn.fazhi.report.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Asks for the password again before acts that bind, unless it was typed a few minutes ago (ASVS
 * 5.0, 7.5.3). Nothing of the form is lost by being asked, or by a wrong answer.
 */
@Component
public class PasswordAgain implements HandlerInterceptor {
  /** The field of the form that holds it. */
  static final String FIELD = "password-again";

  /** Every act that is asked for, and what its form is sent with. */
  private static final List<Form> FORMS =
      List.of(
          form("签发", "/reports/*/sign"),
          form("审定", "/reports/*/decide", "approve"),
          form("公开", "/reports/*/publish", "publish"),
          form("不予公开", "/reports/*/publish", "withhold"),
          form("重新启动", "/reports/*/reopen"),
          form("撤下公开", "/reports/*/withdrawal"),
          form("新建接口令牌", "/account/tokens"),
          form("新建接口令牌", "/accounts/tokens"),
          form("重置密码", "/accounts/*/reset"),
          form("解锁账号", "/accounts/*/unlock"),
          form("停用账号", "/accounts/*/disable"),
          form("启用账号", "/accounts/*/enable"),
          form("启用流程", "/flows/*/*/activate"),
          form("停用流程", "/flows/*/*/retire"),
          form("授予角色", "/accounts/roles"),
          form("授予角色", "/accounts/*/roles/giving"),
          form("收回角色", "/accounts/*/roles/taking"),
          form("安排代理", "/account/deputies"),
          form("安排代理", "/accounts/*/deputies"),
          form("停用账号", "/accounts/*/leaving"),
          form("开启年度", "/cycles/*/opening"),
          form("关闭年度", "/cycles/*/closing"));

  private final Doorkeeper doorkeeper;
  private final Clock clock;

  PasswordAgain(Doorkeeper doorkeeper, Clock clock) {
    this.doorkeeper = doorkeeper;
    this.clock = clock;
  }

  private record Form(String act, PathPattern path, @Nullable String decision) {
    /** Matched as the page itself is, whatever path the application stands under. */
    boolean sent(HttpServletRequest request) {
      return path.matches(
              ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication())
          && (decision == null || decision.equals(request.getParameter("decision")));
    }
  }

  private static Form form(String act, String path) {
    return new Form(act, PathPatternParser.defaultInstance.parse(path), null);
  }

  private static Form form(String act, String path, String decision) {
    return new Form(act, PathPatternParser.defaultInstance.parse(path), decision);
  }

  /** Whether pages show the field: it is some minutes since the password was typed. */
  public boolean due(HttpServletRequest request) {
    return StillWelcome.of(request).filter(s -> !s.proved(clock.instant())).isPresent();
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws ServletException, IOException {
    Optional<Form> form =
        request.getMethod().equals("POST")
            ? FORMS.stream().filter(f -> f.sent(request)).findFirst()
            : Optional.empty();
    SignedIn who = SignedIn.now().orElse(null);
    if (form.isEmpty() || who == null || !due(request)) {
      return true;
    }
    String wrong = tried(request, response, who);
    if (wrong == null) {
      request.changeSessionId();
      return true;
    }
    request.setAttribute("asked", form.get().act());
    request.setAttribute("wrong", wrong);
    request.getRequestDispatcher("/session/prove").forward(request, response);
    return false;
  }

  /** What is wrong with the password given, empty where none was, null where nothing is. */
  private @Nullable String tried(
      HttpServletRequest request, HttpServletResponse response, SignedIn who) {
    String password = request.getParameter(FIELD);
    response.setStatus(422);
    if (password == null || password.isEmpty()) {
      return "";
    }
    try {
      if (!doorkeeper.prove(who, password, request.getRemoteAddr())) {
        return "密码不对，请再输入一次。";
      }
    } catch (Later later) {
      response.setStatus(429);
      return later.getMessage();
    } catch (Crowded crowded) {
      response.setStatus(503);
      return crowded.getMessage();
    }
    response.setStatus(200);
    return null;
  }
}
