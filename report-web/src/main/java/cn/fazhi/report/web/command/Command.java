package cn.fazhi.report.web.command;

/** One thing the packaged program can be asked to do, by the first word after its name. */
interface Command {
  int FINE = 0;
  int FAILED = 1;
  int MISUSED = 2;

  String word();

  /** What it is for, as the list of commands says it. */
  String meaning();

  /**
   * Does it, or sets going what goes on by itself.
   *
   * @param options as Spring Boot takes them, such as {@code --server.port=8090}
   * @return the exit code
   */
  int run(String... options);
}
