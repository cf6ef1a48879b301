package cn.fazhi.report.web.command;

import cn.fazhi.report.web.ReportApplication;
import org.springframework.boot.SpringApplication;

/** Serves pages until it is stopped. */
final class Serve implements Command {

  @Override
  public String word() {
    return "serve";
  }

  @Override
  public String meaning() {
    return "启动网站（不写命令时就是它）；数据表须已由 migrate 建好";
  }

  @Override
  public int run(String... options) {
    return Program.start(new SpringApplication(ReportApplication.class), options);
  }
}
