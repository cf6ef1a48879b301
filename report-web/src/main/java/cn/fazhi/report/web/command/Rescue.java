package cn.fazhi.report.web.command;

import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.report.Refusal;
import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.AccountDesk;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/** Lets in again the security administrator who lets in everybody else. */
final class Rescue implements Command {
  private static final String LOGIN = "login";

  @Override
  public String word() {
    return "rescue";
  }

  @Override
  public String meaning() {
    return "安全管理员自己进不来时，给一个新的一次性密码：rescue --login=用户名";
  }

  @Override
  public int run(String... options) {
    String login = login(options);
    if (login == null || login.isBlank()) {
      System.err.println("请写明安全管理员的用户名，例如：rescue --login=anning");
      return MISUSED;
    }
    SpringApplication application = Program.backstage();
    application.addPrimarySources(Set.of(OneTimeSecrets.class));
    return Program.once(application, context -> rescue(context, login), options);
  }

  private static @Nullable String login(String... options) {
    return new SimpleCommandLinePropertySource(options).getProperty(LOGIN);
  }

  private static int rescue(ApplicationContext context, String login) {
    OneTimeSecrets.Made made = context.getBean(OneTimeSecrets.class).make();
    try {
      Account account = context.getBean(AccountDesk.class).rescue(login, made.hash());
      System.out.printf(
          "%s（%s）的一次性密码：%s （72 小时内有效，只能用一次，登录后须自己设密码；已记入台账）%n",
          account.name(), account.login(), made.plain());
      return FINE;
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      return FAILED;
    }
  }
}
