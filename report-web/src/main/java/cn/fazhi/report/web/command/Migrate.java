package cn.fazhi.report.web.command;

/** Makes the tables or brings them up to date, and ends. */
final class Migrate implements Command {

  @Override
  public String word() {
    return "migrate";
  }

  @Override
  public String meaning() {
    return "建立或升级数据表，做完退出；可以重复运行，中断后再运行会接着做";
  }

  @Override
  public int run(String... options) {
    return Program.once(
        Program.backstage("report.schema=make"),
        context -> {
          System.out.println("数据表已经建好，是最新的。现在可以启动了。");
          return FINE;
        },
        options);
  }
}
