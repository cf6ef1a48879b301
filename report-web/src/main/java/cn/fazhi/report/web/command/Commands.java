package cn.fazhi.report.web.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the command that the program's first argument names. */
public final class Commands {
  private static final Serve SERVE = new Serve();
  private static final List<Command> ALL =
      List.of(SERVE, new Migrate(), new VerifyAll(), new Repair(), new Rescue(), new Analyse());

  private static final Set<String> HELP = Set.of("-h", "--help", "help");

  private Commands() {}

  /** Does what the arguments ask for; without a word, serves. */
  public static int run(String... arguments) {
    if (arguments.length > 0 && HELP.contains(arguments[0])) {
      System.out.println(usage());
      return Command.FINE;
    }
    if (arguments.length == 0 || arguments[0].startsWith("--")) {
      return SERVE.run(arguments);
    }
    Optional<Command> command =
        ALL.stream().filter(one -> one.word().equals(arguments[0])).findFirst();
    if (command.isEmpty()) {
      System.err.println("不认识的命令：" + arguments[0] + "\n" + usage());
      return Command.MISUSED;
    }
    return command.get().run(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static String usage() {
    StringBuilder lines = new StringBuilder("用法：java -jar report.jar [命令] [--配置项=值]…\n");
    ALL.forEach(one -> lines.append("  %-12s %s%n".formatted(one.word(), one.meaning())));
    return lines.toString();
  }
}
