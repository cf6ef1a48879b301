package cn.fazhi.report.workflow.schema;

import java.util.Arrays;

/** What may be done about the engine's tables, by their version. */
final class EnginePart {
  static final String NAME = "engine";

  private EnginePart() {}

  static void require(EngineSchema engine) {
    String found = engine.found();
    refuseNewer(found, engine.wanted());
    if (found.isEmpty()) {
      throw new Unready("数据库里还没有流程引擎的数据表。" + Findings.RUN_MIGRATE);
    }
    if (!found.equals(engine.wanted())) {
      throw new Unready(
          "流程引擎的数据表是 %s 版，程序需要 %s 版。".formatted(found, engine.wanted())
              + Findings.BACK_UP_AND_MIGRATE);
    }
  }

  static void refuseNewer(String found, String wanted) {
    if (!found.isEmpty() && Arrays.compare(numbers(found), numbers(wanted)) > 0) {
      throw new Unready(
          "流程引擎的数据表是 %s 版，比程序的 %s 版新。请改用新版程序，或者恢复升级前的数据库备份。".formatted(found, wanted));
    }
  }

  /**
   * Nothing has run on tables that were never finished, so they can be made anew; others hold data.
   */
  static void refuseHalfUpgraded(String was) {
    if (!was.isEmpty()) {
      throw new Unready("流程引擎的数据表从 " + was + " 版升级到一半中断了，不能自动接着做。请恢复升级前的数据库备份，再运行 migrate。");
    }
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\D+"))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
