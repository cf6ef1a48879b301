package cn.fazhi.report.core.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecrecyRuleTest {
  private final Rule rule = new SecrecyRule();

  @Test
  void stopsDocumentsThatCarryAMark() {
    for (String text :
        List.of(
            "机密★5年", "秘密 ★", "★绝密", "密级：秘密", "密  级: 内部", "秘密", "　机 密　", "内部资料，注意保存", "内部文件 严禁外传")) {
      assertThat(Look.with(rule, text)).as(text).hasSize(1);
      assertThat(Look.with(rule, text).get(0).severity()).isEqualTo(Severity.BLOCKER);
      assertThat(Look.with(rule, text).get(0).message()).contains("不得在本系统处理涉密内容");
    }
  }

  @Test
  void letsTextsSpeakOfSecrets() {
    for (String text :
        List.of(
            "学习《中华人民共和国保守国家秘密法》。",
            "严格保守工作秘密和商业秘密。",
            "开展保密审查，机密文件专人保管。",
            "未发生失泄密事件。",
            "加强内部资料管理。",
            "完善涉密文件密级管理。",
            "加强内部文件管理，不得擅自公开。")) {
      assertThat(Look.with(rule, text)).as(text).isEmpty();
    }
  }
}
