package cn.fazhi.report.web.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.intake.Intake;
import cn.fazhi.report.core.layout.Masthead;
import cn.fazhi.report.core.layout.WordLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder of manuscripts is read in one go; one that is bad stops none of the others. */
@ExtendWith(OutputCaptureExtension.class)
class AnalyseTest {
  private static final String CLEAN =
      """
      关于青溪镇2025年度法治政府建设情况的报告
      """;

  @TempDir private Path folder;
  private CapturedOutput output;

  @BeforeEach
  void watch(CapturedOutput captured) {
    output = captured;
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in =
        AnalyseTest.class.getResourceAsStream("/demonstration/" + name + ".txt")) {
      return in.readAllBytes();
    }
  }

  private Path put(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private int run(Object... words) {
    List<String> all = new ArrayList<>(List.of("analyse"));
    for (Object word : words) {
      all.add(word.toString());
    }
    return Commands.run(all.toArray(String[]::new));
  }

  private JsonNode json() {
    String out = output.getOut();
    return new JsonMapper().readTree(out.substring(out.indexOf('[')));
  }

  private static List<String> paths(JsonNode answers) {
    return answers.valueStream().map(a -> a.get("path").asString()).toList();
  }

  @Test
  void aFolderIsReadWithAllThatIsInItInOrder() throws IOException {
    put("b/baishi 2.txt", sample("baishi-2025"));
    put("a/qingxi.txt", sample("qingxi-2025"));
    put(
        "a/word.DOCX",
        WordLayout.docx(Intake.read(sample("qingxi-2025"), "").document(), Masthead.NONE));
    put("a/~$word.docx", new byte[162]);
    put("a/bad.docx", new byte[] {'P', 'K', 3, 4, 9});
    put("a/empty.txt", new byte[0]);
    put("a/picture.png", new byte[] {1});
    put(".git/a.txt", sample("qingxi-2025"));
    put("a/._qingxi.txt", sample("qingxi-2025"));

    assertThat(run("--format", "json", folder)).isEqualTo(2);

    JsonNode answers = json();
    assertThat(paths(answers))
        .containsExactly(
            folder + "/a/bad.docx",
            folder + "/a/empty.txt",
            folder + "/a/qingxi.txt",
            folder + "/a/word.DOCX",
            folder + "/b/baishi 2.txt");
    assertThat(answers.get(0).get("code").asString()).isEqualTo("corrupt");
    assertThat(answers.get(1).get("code").asString()).isEqualTo("empty");
    assertThat(answers.get(1).get("detail").asString()).contains("请");
    assertThat(new ArrayList<>(answers.get(2).propertyNames()))
        .containsExactly(
            "path",
            "title",
            "unit",
            "year",
            "addressee",
            "documentNumber",
            "date",
            "format",
            "blocks",
            "parts",
            "figures",
            "relations",
            "findings");
    assertThat(answers.get(3).get("format").asString()).isEqualTo("docx");
    assertThat(answers.get(4).get("unit").asString()).isEqualTo("白石镇");
    assertThat(output.getErr()).contains("~$word.docx", "临时文件", "跳过 1 个其他类型");
  }

  @Test
  void theTableSaysOfEachFileHowItStands() throws IOException {
    put("qingxi.txt", sample("qingxi-2025"));
    put("白石镇.txt", sample("baishi-2025"));
    put("坏.pdf", new byte[] {1, 2, 3});

    assertThat(run(folder, "--year", "2025")).isEqualTo(2);

    List<String> lines = output.getOut().lines().filter(l -> !l.isBlank()).toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).startsWith("文件").contains("单位", "应当改", "标题");
    assertThat(lines.get(1)).contains("青溪镇", "2025", "4/4", "关于青溪镇2025年度法治政府建设情况的报告");
    assertThat(lines.get(2)).contains("坏.pdf", "读不了");
    assertThat(lines.get(3)).contains("白石镇");
    assertThat(lines.get(4)).contains("共 3 份", "读不了 1 份");
    int column = Terminal.width(lines.get(0).substring(0, lines.get(0).indexOf("单位")));
    assertThat(Terminal.width(lines.get(1).substring(0, lines.get(1).indexOf("青溪镇"))))
        .isEqualTo(column);
  }

  @Test
  void theExitCodeIsTheWeightOfTheWorst() throws IOException {
    assertThat(run(put("clean.txt", sample("qingxi-2025")), "--unit", "青溪镇", "--year=2025"))
        .isZero();
    assertThat(run(put("faulty.txt", sample("baishi-2025")))).isEqualTo(1);
    assertThat(run(put("secret.txt", ("机密\n" + CLEAN + "正文。").getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(2);
    assertThat(run(put("bad.docx", new byte[] {'P', 'K', 3, 4, 9}))).isEqualTo(2);
  }

  @Test
  void namesMayHaveBlanksDashesAndStars() throws IOException {
    put("-青溪 镇.txt", sample("qingxi-2025"));
    put("x1.txt", sample("qingxi-2025"));
    put("x2.txt", sample("qingxi-2025"));

    assertThat(run("--format=JSON", "--", folder + "/x?.txt", folder + "/-青溪 镇.txt")).isZero();
    assertThat(paths(json()))
        .containsExactly(folder + "/x1.txt", folder + "/x2.txt", folder + "/-青溪 镇.txt");
  }

  @Test
  void aFileIsReadOnceAndALinkThatLeadsBackIsPassedOver() throws IOException {
    Path file = put("a/qingxi.txt", sample("qingxi-2025"));
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);
    Files.createSymbolicLink(folder.resolve("a/again.txt"), file);

    assertThat(run("--format", "json", folder, file)).isZero();

    assertThat(paths(json())).hasSize(1);
    assertThat(output.getErr()).contains("绕回");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void theNameOfAFileThatIsPassedOverGivesNoOrdersToTheWindow() throws IOException {
    put("~$\u001b]0;x\u0007.docx", new byte[162]);
    put("a.txt", sample("qingxi-2025"));

    run(folder);
    assertThat(output.getErr()).contains("~$?]0;x?.docx").doesNotContain("\u001b", "\u0007");

    run(folder.resolve("no\u001b[2J"));
    assertThat(output.getErr()).contains("no?[2J").doesNotContain("\u001b");
  }

  @Test
  void whatIsNotThereIsToldAndTheOthersAreRead() throws IOException {
    Path file = put("qingxi.txt", sample("qingxi-2025"));

    assertThat(run("--format", "json", folder.resolve("没有.docx"), file)).isEqualTo(2);

    assertThat(json().get(0).get("code").asString()).isEqualTo("not-found");
    assertThat(json()).hasSize(2);
  }

  @Test
  void whoeverAsksWronglyIsToldHow() throws IOException {
    assertThat(run()).isEqualTo(3);
    assertThat(run("--format", "xml", folder)).isEqualTo(3);
    assertThat(run("--year", "20255", folder)).isEqualTo(3);
    assertThat(run("--nonsense", folder)).isEqualTo(3);
    assertThat(run(folder)).isEqualTo(3);
    assertThat(run(folder.resolve("nowhere"))).isEqualTo(3);
    assertThat(output.getErr())
        .contains("请写明要读的文件或文件夹", "table 或 json", "四位数字", "不认识的参数：--nonsense", "没有找到文稿", "nowhere")
        .doesNotContain("Exception", "\tat ");
    assertThat(run("--help")).isZero();
    assertThat(output.getOut()).contains("用法：", "退出码", "--format", "例子");
  }

  @Test
  void aParagraphThatAnotherUnitsFileHasTooIsToldWithThatFilesName() throws IOException {
    String shared = "在老渡口设流动调解船，渔民因网具缠绕、水面界线起的争执在船上当面说清，调解员、渔政员和村会计同坐一条船，全年调成";
    put("清江镇.txt", report("清江镇", shared + "37件。"));
    put("白石镇.txt", report("白石镇", shared + "29件。"));
    put("白石镇（定稿）.txt", report("白石镇", shared + "29件。"));
    put("茶山镇.txt", report("茶山镇", "采茶季前把雇工合同送到茶园地头，逐户教茶农写清工价、吃住和受伤怎么办。"));

    run("--format", "json", folder);

    for (JsonNode answer : json()) {
      List<String> copied =
          answer
              .get("findings")
              .valueStream()
              .filter(finding -> finding.get("rule").asString().equals("copied"))
              .map(finding -> finding.get("message").asString())
              .toList();
      switch (answer.get("unit").asString()) {
        case "清江镇" -> assertThat(copied).singleElement().asString().contains("文件“", "白石镇", "基本相同");
        case "白石镇" -> assertThat(copied).singleElement().asString().contains("清江镇.txt”");
        default -> assertThat(copied).isEmpty();
      }
    }
  }

  private static byte[] report(String unit, String own) {
    return ("""
            %1$s2025年度法治政府建设情况报告
            一、主要举措和成效
            %2$s
            二、存在的不足和原因
            执法力量不足，原因是编制少。
            """
            .formatted(unit, own))
        .getBytes(StandardCharsets.UTF_8);
  }
}
