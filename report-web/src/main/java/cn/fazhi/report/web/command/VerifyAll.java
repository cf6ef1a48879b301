package cn.fazhi.report.web.command;

import cn.fazhi.report.core.ledger.Anchor;
import cn.fazhi.report.core.ledger.Fault;
import cn.fazhi.report.workflow.desk.Verdict;
import cn.fazhi.report.workflow.desk.Verifier;

/** Checks the ledger, every report and the engine against each other, and says what is wrong. */
final class VerifyAll implements Command {

  @Override
  public String word() {
    return "verify-all";
  }

  @Override
  public String meaning() {
    return "核对台账、报告和流程是否完整一致；没有问题时退出码为 0，有问题为 1";
  }

  @Override
  public int run(String... options) {
    return Program.once(
        Program.backstage(), context -> tell(context.getBean(Verifier.class).verifyAll()), options);
  }

  private static int tell(Verdict verdict) {
    System.out.printf("%s用时 %.1f 秒。%n", verdict.sentence(), verdict.took().toMillis() / 1000.0);
    Anchor newest = verdict.newest();
    if (newest != null) {
      System.out.printf("最近的锚点：第 %d 个，校验码 %s%n", newest.number(), newest.link());
    }
    verdict.first().stream().map(Fault::sentence).forEach(line -> System.out.println("  " + line));
    if (verdict.faults() > verdict.first().size()) {
      System.out.printf("  另有 %d 处没有列出。%n", verdict.faults() - verdict.first().size());
    }
    return verdict.sound() ? FINE : FAILED;
  }
}
