package cn.fazhi.report.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Real reports brought in by the township whose report was returned; the last one goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SamplesPathTest extends BrowserTest {
  @Order(1)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "xinkou-2023",
        "taipingling-2023",
        "zhongliang-2023",
        "yangkou-2023",
        "wangtuan-2024"
      })
  void aRealReportIsRecognisedAsAPersonReadsIt(String sample) throws IOException {
    Person drafter = somebody().signsIn("drafter2");
    bringsIn(drafter, sample);
    List<String> kinds = new ArrayList<>();
    for (JsonNode part : gold(sample)) {
      Locator border = drafter.page.locator("li.border").nth(kinds.size());
      assertThat(border).containsText(part.get("startsWith").asString());
      kinds.add(border.locator("select").inputValue());
      Assertions.assertThat(kinds.get(kinds.size() - 1)).isEqualTo(part.get("kind").asString());
    }
    assertThat(drafter.page.locator("li.border")).hasCount(kinds.size());
    if (sample.startsWith("yangkou")) {
      assertThat(drafter.page.locator("li.border").first()).containsText("一、");
    }
    drafter.clicks("确认导入").sees("已导入“" + sample + ".docx”", "检查报告");
    Assertions.assertThat(drafter.page.locator(".sheet > *").count()).isGreaterThan(10);
  }

  private static void bringsIn(Person drafter, String sample) throws IOException {
    assumeThat(samples()).as("no samples beside this project").isPresent();
    byte[] word = Files.readAllBytes(samples().orElseThrow().resolve(sample + ".docx"));
    drafter.opens("退回修改").clicks("导入 Word 稿");
    drafter.attaches("选择文件", sample + ".docx", word).clicks("上传并识别");
    drafter.sees("核对识别结果");
  }

  @Order(2)
  @Test
  void whatIsMissingIsWrittenAndTheReportGoesOn() throws IOException {
    Person drafter = somebody().signsIn("drafter2");
    bringsIn(drafter, "wangtuan-2024");
    drafter.sees("没有找到").clicks("确认导入").sees("必须改");
    assertThat(Person.named(drafter.content(), "提交")).isDisabled();
    drafter.opens("退回修改").clicks("党政主要负责人履行推进法治建设第一责任人职责情况");
    drafter.fills("正文", FIRST_RESPONSIBLE).clicks("保存").sees("已保存");
    answersEverything(drafter);
    drafter.opens("退回修改").clicks("检查报告").misses("必须改");
    for (Locator reason : drafter.content().getByLabel("不改的理由").all()) {
      reason.fill("按实际情况书写。");
    }
    drafter.checks("内容已核实").clicks("提交").sees("已提交");
    Person head = somebody(360, 740, false).signsIn("signatory2");
    head.opens("待签发").clicks("阅读并签发").sees("改动").clicks("签发并报送");
    head.standsAt("审核中", "现在等云岭区司法局审核人审核，刚刚", "吴石 签发");
  }

  private static final String FIRST_RESPONSIBLE =
      "三、党政主要负责人履行推进法治建设第一责任人职责情况\n"
          + "镇党委书记主持召开党委会议专题研究法治工作五次，对重点任务亲自部署、亲自过问。\n"
          + "镇长主持召开政府会议研究依法行政事项六次，协调解决执法经费，并在年终述职时一并述法。";

  private static void answersEverything(Person drafter) {
    drafter.opens("退回修改").clicks("逐条答复意见");
    for (Locator opinion : drafter.page.locator("article.note").all()) {
      opinion.getByLabel("已修改", new Locator.GetByLabelOptions().setExact(true)).check();
      opinion.locator("textarea").fill("已按意见修改。");
    }
    drafter.clicks("保存全部答复");
    drafter.sees("没有待答复的意见");
  }

  private static JsonNode gold(String sample) throws IOException {
    String text = Files.readString(samples().orElseThrow().resolve("gold.json"));
    for (JsonNode each : new ObjectMapper().readTree(text).get("samples")) {
      if (each.get("sample").asString().equals(sample)) {
        return each.get("parts");
      }
    }
    throw new IllegalArgumentException(sample);
  }

  private static Optional<Path> samples() {
    return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
        .map(path -> path.resolve("shared").resolve("samples"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
