package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.document.Block;
import cn.fazhi.report.core.document.Document;
import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Act;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.PrintDesk;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees whose text beside whose: 白石镇 hands in what 青溪镇 has written. */
class LikenessPageTest extends WebTest {
  private static final UnitCode OTHER_TOWN = new UnitCode("YL-BAISHI");
  private static final String HIDDEN = "不显示单位名称和文字";

  @Autowired PrintDesk prints;
  @Autowired TownshipDesk township;

  @Test
  void whatIsNotPublishedIsNamedToTheBureauAndToNoOtherTown() {
    ReportId original = stories.inReview();
    print(original);
    ReportId copy = copiedFrom(original);
    String name = "青溪镇 " + report(original).year() + " 年度报告";

    Page check = as("drafter2").get("/reports/" + copy + "/check");
    assertThat(check.text()).contains("这一段与其他单位的报告", "相同段落对照").doesNotContain(name);
    Page own = as("drafter2").get("/reports/" + copy + "/likeness");
    assertThat(own.text()).contains("工作稿", HIDDEN).doesNotContain(name);

    handedIn(copy);
    Page review = as("reviewer").get("/reports/" + copy + "/review");
    assertThat(review.text()).contains("/likeness", "与其他单位的报告").doesNotContain(name);
    Page beside = as("reviewer").get("/reports/" + copy + "/likeness");
    assertThat(beside.text()).contains("第 1 稿", name, "<mark>").doesNotContain(HIDDEN);
  }

  @Test
  void whatIsPublishedIsNamedAndShownToEverybodyWhoReadsTheCopy() {
    ReportId original = stories.published();
    print(original);
    ReportId copy = copiedFrom(original);
    String name = "青溪镇 " + report(original).year() + " 年度报告";

    assertThat(as("drafter2").get("/reports/" + copy + "/check").text()).contains("这一段与" + name);
    assertThat(as("drafter2").get("/reports/" + copy + "/likeness").text())
        .contains(name, "<mark>")
        .doesNotContain(HIDDEN);
  }

  @Test
  void whatWasWithdrawnOrWithheldIsShownToNoOtherTown() {
    for (ReportId original : List.of(stories.withdrawn(), stories.withheld())) {
      print(original);
      ReportId copy = copiedFrom(original);

      assertThat(as("drafter2").get("/reports/" + copy + "/likeness").text())
          .doesNotContain("青溪镇 " + report(original).year() + " 年度报告");
    }
  }

  private void print(ReportId id) {
    prints.due(100_000).stream().filter(due -> due.report().equals(id)).forEach(prints::renew);
  }

  /** A report of the other town in the same year with paragraphs of the first. */
  private ReportId copiedFrom(ReportId original) {
    CycleId year = report(original).cycle();
    stories.years.expect(year, Set.of(Stories.TOWN, OTHER_TOWN));
    Actor drafter = stories.actor("drafter2");
    ReportId id = township.open(drafter, year, OTHER_TOWN);
    Document text = new Document(Stories.divided().blocks().stream().map(this::renamed).toList());
    township.write(drafter, ticket(id), Act.SAVE, text, "抄写");
    return id;
  }

  private Block renamed(Block block) {
    return new Block(
        block.id(),
        block.kind(),
        block.level(),
        block.label(),
        block.body().replace("青溪镇", "白石镇"),
        block.part());
  }

  private void handedIn(ReportId id) {
    stories.submit(id, "drafter2");
    stories.sign(id, "signatory2");
  }

  private Ticket ticket(ReportId id) {
    return new Ticket(id, report(id).version());
  }
}
