package cn.fazhi.report.web.frame;

import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which page an act is done on.
 *
 * @param page last part of the page's address under the report
 * @param label what the button that leads there says
 */
public record Door(String page, String label) {
  /** The most pressing act first. */
  private static final Map<Act, Door> BY_ACT = new LinkedHashMap<>();

  static {
    BY_ACT.put(Act.IMPORT, new Door("import", "导入 Word 稿"));
    BY_ACT.put(Act.ANSWER, new Door("opinions", "逐条答复意见"));
    BY_ACT.put(Act.SIGN, new Door("sign", "阅读并签发"));
    BY_ACT.put(Act.PASS, new Door("review", "打开审核"));
    BY_ACT.put(Act.AGREE, new Door("countersign", "打开会签"));
    BY_ACT.put(Act.APPROVE, new Door("decide", "打开审定"));
    BY_ACT.put(Act.PUBLISH, new Door("publish", "办理公开"));
    BY_ACT.put(Act.SECRECY_REVIEW, new Door("publish", "保密审查"));
    BY_ACT.put(Act.REGISTER, new Door("publish", "公开登记"));
    BY_ACT.put(Act.SUBMIT, new Door("check", "检查并提交"));
  }

  /** The door to show loudest, given what somebody may do now. */
  public static Optional<Door> main(List<Option> options, boolean unanswered, boolean blank) {
    return BY_ACT.entrySet().stream()
        .filter(door -> door.getKey() != Act.ANSWER || unanswered)
        .filter(door -> door.getKey() != Act.IMPORT || blank)
        .filter(door -> options.stream().anyMatch(option -> option.act() == door.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
