package cn.fazhi.report.web.production;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
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

  private DebugRules() {}

  static void check(ConfigurableEnvironment settings, List<String> faults) {
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
    names(settings)
        .filter(name -> logsTooMuch(name, settings.getProperty(name, "")))
        .forEach(wrong::add);
    if (!wrong.isEmpty()) {
      faults.add("调试用的开关会泄露内部信息，请去掉：" + String.join("、", wrong) + "。");
    }
    if (ClassUtils.isPresent("org.springframework.boot.devtools.settings.DevToolsSettings", null)) {
      faults.add("程序里带着开发工具 spring-boot-devtools，请换正式打包的程序。");
    }
  }

  private static Stream<String> names(ConfigurableEnvironment settings) {
    return settings.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(s -> Arrays.stream(((EnumerablePropertySource<?>) s).getPropertyNames()));
  }

  private static boolean logsTooMuch(String name, String value) {
    return name.startsWith("logging.level.") && TALKATIVE.contains(value.toLowerCase(Locale.ROOT))
        || name.equals("mybatis-plus.configuration.log-impl");
  }
}
