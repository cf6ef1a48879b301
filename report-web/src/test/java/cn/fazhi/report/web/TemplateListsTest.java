package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.check.ListName;
import cn.fazhi.report.core.check.Lists;
import cn.fazhi.report.core.cycle.Template;
import cn.fazhi.report.core.cycle.Templates;
import cn.fazhi.report.core.people.UnitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A bureau edits the word lists on its template's page, and faults are told by their line. */
class TemplateListsTest extends WebTest {
  private static final UnitCode BUREAU = new UnitCode("YL-SF");

  @Autowired Templates templates;

  private String[] form(String... more) {
    Page page = as("flowadmin").get("/templates/0");
    List<String> fields = new ArrayList<>(List.of("base", "0", "newest", page.field("newest")));
    fields.addAll(List.of("name", "通用模板"));
    for (String part :
        List.of("MEASURES", "SHORTCOMINGS", "FIRST_RESPONSIBLE", "NEXT_PLAN", "OTHER")) {
      fields.addAll(List.of("heading-" + part, "标题", "guidance-" + part, "说明"));
      fields.addAll(List.of("least-" + part, "0", "most-" + part, "100"));
    }
    fields.addAll(List.of(more));
    return fields.toArray(String[]::new);
  }

  @Test
  void anEditedListIsKeptWithTheVersionAndAnUntouchedOneIsNot() {
    String[] form =
        form(
            "list-WORDING",
            "# 本区\r\n法制镇 | 法治镇\r\n",
            "list-PLACES",
            Lists.AS_SHIPPED.text(ListName.PLACES).replace("\n", "\r\n"));

    assertThat(as("flowadmin").post("/templates", form).location()).isEqualTo("/templates");

    Template kept = latest();
    assertThat(kept.lists().own()).containsOnlyKeys(ListName.WORDING);
    assertThat(kept.lists().lines(ListName.WORDING)).containsExactly("# 本区", "法制镇 | 法治镇");
    assertThat(as("flowadmin").get("/templates/" + kept.number()).text())
        .contains("用语（本局修改过）", "地名（系统自带）");
  }

  @Test
  void aFaultIsToldByItsLineAndNothingIsKept() {
    int before = latestNumber();

    Page page = as("flowadmin").post("/templates", form("list-WORDING", "甲乙|丙\n甲"));

    assertThat(page.text()).contains("“用语”清单有 1 行要改。第 2 行：");
    assertThat(page.body()).contains("甲乙|丙\n甲");
    assertThat(latestNumber()).isEqualTo(before);
  }

  @Test
  void theShippedListComesBackAtTheButtonAndTheRestStaysAsTyped() {
    int before = latestNumber();

    Page page =
        as("flowadmin")
            .post(
                "/templates",
                form("list-WORDING", "甲乙|丙", "list-SURNAMES", "甲 乙", "restore", "WORDING"));

    assertThat(page.body()).doesNotContain("甲乙|丙").contains("法制政府 | 法治政府", "甲 乙");
    assertThat(latestNumber()).isEqualTo(before);
  }

  private Template latest() {
    return templates.of(BUREAU).get(0).template();
  }

  private int latestNumber() {
    return templates.of(BUREAU).stream().mapToInt(v -> v.template().number()).max().orElse(0);
  }
}
