package cn.fazhi.report.core.check;

import java.util.List;

/** Stops a document that carries a mark of secrecy; speaking of secrets is no such mark. */
final class SecrecyRule implements Rule {
  private static final String MESSAGE = "这里像是密级或内部文件的标志。不得在本系统处理涉密内容：请立即停止录入，按保密规定处置；确属误标的，删去后再报。";

  private final List<Wanted> marks =
      List.of(
          Wanted.of(
              "(?:绝密|机密|秘密)[ \\u3000]{0,2}[★☆]|[★☆][ \\u3000]{0,2}(?:绝密|机密|秘密)"
                  + "|密[ \\u3000]{0,2}级[ \\u3000]{0,2}[:：][ \\u3000]{0,2}(?:绝密|机密|秘密|内部)"
                  + "|^[ \\u3000]{0,4}(?:绝\\s?密|机\\s?密|秘\\s?密)(?:[ \\u3000]{0,2}[0-9一二三]{1,2}[ ]?[年个]月?)?[ \\u3000]{0,4}$"
                  + "|内部(?:资料|文件|材料)[，,、。；;： \\u3000]{0,2}(?:请?注意保[存密管]|(?:严禁|不得|请勿)(?:外传|公开|扩散))",
              (block, found) -> Spot.of(block, found).say(this, Severity.BLOCKER, MESSAGE)));

  @Override
  public String code() {
    return "secrecy";
  }

  @Override
  public List<Finding> check(Reading reading) {
    return Wanted.in(reading, block -> true, marks);
  }
}
