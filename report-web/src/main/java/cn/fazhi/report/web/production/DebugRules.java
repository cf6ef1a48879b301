package cn.fazhi.report.web.production;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;

/** No switch that helps to develop and shows outsiders the inside; no invented district. */
final class DebugRules {
  private static final Set<String> TALKATIVE = Set.of("debug", "trace", "all");

  /** What each switch must be where it is set. */
  private static final Map<String, String> SWITCHES =
      Map.of(
          "debug", "false",
          "trace", "false",
          "spring.thymeleaf.cache", "true",
          "spring.h2.console.enabled", "false",
          "spring.devtools.restart.enabled", "false",
          "spring.devtools.livereload.enabled", "false",
          "server.error.include-stacktrace", "never",
          "server.error.include-message", "never",
          "server.error.include-binding-errors", "never",
          "server.error.include-exception", "false");

  private static final String STATEMENTS = "mybatis-plus.configuration.log-impl";

  private static final Pattern WATCHING =
      Pattern.compile("^-agent(lib:|path:.*)jdwp|^-Xrunjdwp|^-Dcom\\.sun\\.management\\.jmxremote");

  private DebugRules() {}

  static void check(ConfigurableEnvironment settings, List<String> jvm, List<String> faults) {
    if (settings.getProperty("report.demonstration", Boolean.class, false)) {
      faults.add("演示数据只供试用：请去掉 report.demonstration。");
    }
    Set<String> wrong = new TreeSet<>();
    SWITCHES.forEach(
        (name, right) -> {
          if (!settings.getProperty(name, right).equalsIgnoreCase(right)) {
            wrong.add(name);
          }
        });
    levels(settings)
        .forEach(
            (name, level) -> {
              if (TALKATIVE.contains(level.toLowerCase(Locale.ROOT))) {
                wrong.add("logging.level." + name);
              }
            });
    if (settings.containsProperty(STATEMENTS)) {
      wrong.add(STATEMENTS);
    }
    wrong.addAll(watched(jvm));
    if (!wrong.isEmpty()) {
      faults.add("调试用的开关会泄露内部信息，请去掉：" + String.join("、", wrong) + "。");
    }
    if (ClassUtils.isPresent("org.springframework.boot.devtools.settings.DevToolsSettings", null)) {
      faults.add("程序里带着开发工具 spring-boot-devtools，请换正式打包的程序。");
    }
  }

  /** As the program itself reads them, from environment variables too. */
  private static Map<String, String> levels(ConfigurableEnvironment settings) {
    return Binder.get(settings)
        .bind("logging.level", Bindable.mapOf(String.class, String.class))
        .orElse(Map.of());
  }

  /** Through these others look into the running program, passwords and all. */
  private static List<String> watched(List<String> jvm) {
    return jvm.stream()
        .filter(argument -> WATCHING.matcher(argument).find())
        .map(argument -> argument.replaceFirst("[=:](?!jdwp).*", ""))
        .toList();
  }
}
