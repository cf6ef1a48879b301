package cn.fazhi.report.web.production;

import cn.fazhi.report.workflow.schema.Unready;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.web.context.ConfigurableWebApplicationContext;

/** Refuses to start in the profile "production" on settings that are good for trying out only. */
final class ProductionCheck
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  static final String PROFILE = "production";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    if (context.getEnvironment().acceptsProfiles(Profiles.of(PROFILE))) {
      boolean serves = context instanceof ConfigurableWebApplicationContext;
      List<String> jvm = ManagementFactory.getRuntimeMXBean().getInputArguments();
      List<String> faults = faults(context.getEnvironment(), jvm, serves);
      if (!faults.isEmpty()) {
        throw new Unready(
            "生产环境（production）的配置有 %d 处不对，没有启动：\n  - ".formatted(faults.size())
                + String.join("\n  - ", faults)
                + "\n怎样配置，见 docs/operate.md。");
      }
    }
  }

  /** All at once, so that they can be mended at once. */
  static List<String> faults(ConfigurableEnvironment settings, List<String> jvm, boolean serves) {
    List<String> faults = new ArrayList<>();
    DatabaseRules.check(settings, faults);
    SecretRules.check(settings, serves, faults);
    DebugRules.check(settings, jvm, faults);
    if (serves) {
      DoorRules.check(settings, faults);
    }
    return faults;
  }
}
