package cn.fazhi.report.web.setup;

import cn.fazhi.report.web.security.OneTimeSecrets;
import cn.fazhi.report.workflow.desk.SetupDesk;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started an empty system, and nobody else, the secret that opens its first page. */
@Component
class SetupNotice implements ApplicationRunner {
  private final SetupDesk desk;
  private final OneTimeSecrets secrets;
  private final Environment environment;

  SetupNotice(SetupDesk desk, OneTimeSecrets secrets, Environment environment) {
    this.desk = desk;
    this.secrets = secrets;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (desk.open()) {
      String secret = secrets.make().plain();
      desk.renew(secret);
      System.out.printf(
          "%n还没有设立管理员。请打开 http://127.0.0.1:%s/setup 办理；用域名访问的，路径同样是 /setup 。%n"
              + "一次性设置码：%s （24 小时内有效；程序重新启动会换一个新的）%n%n",
          environment.getProperty("local.server.port"), secret);
    }
  }
}
