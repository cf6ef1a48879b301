package cn.fazhi.report.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be chosen as a password, and what is said against the rest. */
class PasswordPolicyTest {
  private static final List<String> OWNER = List.of("drafter", "李清", "青溪镇");

  private static List<String> faults(String password) {
    return PasswordPolicy.faults(password, OWNER);
  }

  @ParameterizedTest
  @Tag("R077")
  @ValueSource(
      strings = {
        "short-1A",
        "password1234A",
        "Password-2026",
        "Qingxizhen-2026",
        "qingxi@2026Aa",
        "青溪镇2026年度a",
        "LiQing-20250101",
        "李清李清2026ab!",
        "fazhi@2026Abc",
        "fazhizhengfu-1A",
        "法治政府建设2026a",
        "Sifaju-202601",
        "drafter-Drafter1",
        "1qaz2wsx3edC",
        "qwertyuiop[]A1",
        "Abcdefgh12345!",
        "aaaaaaaaaaaaA1!",
        "alllowercaseletters",
        "Admin@123456789",
        "P@ssw0rd123456",
      })
  void whatIsEasilyGuessedIsRefusedWithReasons(String password) {
    assertThat(faults(password)).as(password).isNotEmpty().allMatch(f -> f.endsWith("。"));
  }

  @Test
  @Tag("R077")
  void everythingThatSpeaksAgainstItIsSaidAtOnce() {
    assertThat(faults("qingxi2026"))
        .anyMatch(f -> f.startsWith("太短：至少 12 个字符，现在是 10 个"))
        .anyMatch(f -> f.startsWith("太单一"))
        .anyMatch(f -> f.contains("“qingxi”"))
        .anyMatch(f -> f.contains("“2026”"));
    assertThat(faults("法治政府建设年度报告Qingxi2026"))
        .as("each reason once, the longest words only")
        .containsOnlyOnce("不要用姓名、用户名、单位名称和业务用语，写成拼音也不行（“法治政府”“年度报告”“qingxi”）。")
        .allMatch(f -> !f.contains("“法治”"));
    assertThat(faults("zxcvfdsaqwerA")).anyMatch(f -> f.contains("“zxcvfdsa”"));
  }

  @ParameterizedTest
  @Tag("R078")
  @ValueSource(
      strings = {
        "kT7-mvu2-Wqe9z",
        "春眠不觉晓处处闻啼鸟夜来风雨声花落知多少山高月小水落石出",
        "老槐树下第三块青石板上刻着名字和日期呢真的",
        "correct horse battery staple on a rainy day ",
        "🐼🎋🏔🌊🍜🎐🧧🪁🥮🐉🌾🏮 Aa1",
        "落日Bridge-39-窗外𬱖",
      })
  void longOnesAndChineseOnesAreAccepted(String password) {
    assertThat(faults(password)).as(password).isEmpty();
  }

  @Test
  @Tag("R078")
  void sixtyFourCharactersAndMoreAreAcceptedButNotWithoutEnd() {
    String random = "x9!Kd2mQ-vR7wLz4#pTn8sB".repeat(3).substring(0, 64);
    assertThat(faults(random)).isEmpty();
    assertThat(faults("字".repeat(129))).anyMatch(f -> f.startsWith("太长：最多 128"));
  }

  @Test
  @Tag("R078")
  void composedAndDecomposedCharactersAreTheSamePassword() {
    assertThat(PasswordPolicy.normal("cafe\u0301")).isEqualTo("caf\u00e9");
    assertThat(PasswordPolicy.normal(" Ab字🐼 ")).isEqualTo(" Ab字🐼 ");
  }
}
