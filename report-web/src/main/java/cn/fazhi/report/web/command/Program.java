package cn.fazhi.report.web.command;

import cn.fazhi.report.web.Backstage;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the application, and turns a start that failed into an exit code. */
final class Program {
  private Program() {}

  /** Starts it and leaves it running. */
  static int start(SpringApplication application, String... options) {
    return started(application, options) == null ? Command.FAILED : Command.FINE;
  }

  /** What a command works with that serves no pages. */
  static SpringApplication backstage(String... settings) {
    return new SpringApplicationBuilder(Backstage.class)
        .web(WebApplicationType.NONE)
        .properties(settings)
        .build();
  }

  /** Starts it, does the work, and ends it; the work says the exit code. */
  static int once(
      SpringApplication application, ToIntFunction<ApplicationContext> work, String... options) {
    try (ConfigurableApplicationContext context = started(application, options)) {
      return context == null ? Command.FAILED : work.applyAsInt(context);
    }
  }

  /** Null where it could not start; {@link PlainReasons} has said why. */
  private static @Nullable ConfigurableApplicationContext started(
      SpringApplication application, String... options) {
    try {
      return application.run(options);
    } catch (RuntimeException said) {
      return null;
    }
  }
}
