package cn.fazhi.report.web.command;

import cn.fazhi.report.workflow.desk.Health;
import cn.fazhi.report.workflow.desk.HealthDesk;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** Gives every report that waits for somebody the one task it needs. */
final class Repair implements Command {

  @Override
  public String word() {
    return "repair";
  }

  @Override
  public String meaning() {
    return "补上报告缺少的待办、改正停错步骤的待办；不改动报告，每一处记入台账。先停止网站再运行";
  }

  @Override
  public int run(String... options) {
    return Program.once(Program.backstage(), Repair::mend, options);
  }

  private static int mend(ApplicationContext context) {
    HealthDesk desk = context.getBean(HealthDesk.class);
    List<Health.Trouble> troubles = desk.troubles();
    int left = 0;
    for (Health.Trouble trouble : troubles) {
      try {
        desk.mend(trouble);
        System.out.println("已修复：报告 " + trouble.report() + "，" + trouble.what());
      } catch (RuntimeException stubborn) {
        left++;
        System.out.println("没有修复：报告 " + trouble.report() + "，" + trouble.what());
      }
    }
    System.out.println(
        troubles.isEmpty()
            ? "每份报告的待办都在，没有要修复的。"
            : "共 "
                + troubles.size()
                + " 处，修复了 "
                + (troubles.size() - left)
                + " 处。请再运行 verify-all 核对。");
    return left == 0 ? FINE : FAILED;
  }
}
