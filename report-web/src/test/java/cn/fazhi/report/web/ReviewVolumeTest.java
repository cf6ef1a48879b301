package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Actor;
import cn.fazhi.report.core.report.Answer;
import cn.fazhi.report.core.report.Opinion;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.workflow.desk.DistrictDesk;
import cn.fazhi.report.workflow.desk.ReadingDesk;
import cn.fazhi.report.workflow.desk.Reply;
import cn.fazhi.report.workflow.desk.Ticket;
import cn.fazhi.report.workflow.desk.TownshipDesk;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Working through many reports: the list, the phrases, what is carried forward, what is compared.
 */
class ReviewVolumeTest extends WebTest {
  @Autowired DistrictDesk district;
  @Autowired TownshipDesk township;
  @Autowired ReadingDesk reading;

  private int year(ReportId id) {
    return report(id).year();
  }

  private Ticket ticket(ReportId id) {
    return new Ticket(id, report(id).version());
  }

  @Test
  void theListFiltersByItsAddressAndLeadsFromOneReportToTheNext() {
    ReportId one = stories.inReview();
    ReportId claimed = stories.claimed();
    Page list = as("reviewer").get("/reviews?year=" + year(one));
    assertThat(list.text()).contains("共 1 份", "青溪镇", "/reports/" + one + "/task");
    assertThat(as("reviewer").get("/reviews?whose=mine&year=" + year(claimed)).text())
        .contains(claimed.value());
    assertThat(as("reviewer2").get("/reviews?year=" + year(claimed)).text())
        .contains("共 0 份", "请放宽条件");
    assertThat(as("reviewer2").get("/reviews?whose=all&year=" + year(claimed)).text())
        .contains(claimed.value(), "等王芸审核");
    assertThat(as("reviewer").get("/reviews?round=again&year=" + year(one)).text())
        .contains("共 0 份");

    Page task = as("reviewer").get("/reports/" + one + "/task?in=.....青溪");
    assertThat(task.location()).startsWith("/reports/" + one + "/review?in=");
    Page review = as("reviewer").get(task.location());
    assertThat(review.text()).contains("下一份", "审核清单", claimed.value());
    assertThat(as("approver").get("/reports/" + stories.inDecision() + "/task").location())
        .endsWith("/decide");
  }

  @Test
  @Tag("R014")
  void whatTheListDoesNotKnowChangesNothing() {
    String asked =
        "?sort=id&whose=%27+or+1%3D1&kind=x&round=y&late=1&year=20x&page=-5&size=1000000";
    assertThat(as("reviewer").get("/reviews" + asked).lasting())
        .isEqualTo(as("reviewer").get("/reviews").lasting());
    assertThat(as("reviewer").get("/reviews?unit=%25").text()).contains("共 0 份");
  }

  @Test
  void beforeAReturnTheReviewerReadsWhatTheUnitWillRead() {
    ReportId id = stories.inReview();
    stories.remark(id, "请补充一个具体事例。");
    String before = stored(id);
    Page preview = fill("reviewer", id, "return-preview", "reason", "请修改后重报。");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(stored(id)).isEqualTo(before);

    as("reviewer")
        .post(
            "/reports/" + id + "/review",
            "version",
            preview.field("version"),
            "revision",
            preview.field("revision"),
            "digest",
            preview.field("digest"),
            "reason",
            preview.field("reason"),
            "decision",
            "return");
    String told = as("drafter").get("/reports/" + id + "/opinions").text();
    for (int number = 1; number <= 2; number++) {
      assertThat(opinion(told, number)).isNotEmpty().isEqualTo(opinion(preview.text(), number));
    }
  }

  /** From one opinion's heading to the end of its words. */
  private static String opinion(String page, int number) {
    int from = page.indexOf("第 " + number + " 条 · ");
    return from < 0 ? "" : page.substring(from, page.indexOf("</p>", from)).replaceAll("\\s+", " ");
  }

  @Test
  void withoutReasonOrOpinionThereIsNothingToPreview() {
    ReportId id = stories.inReview();
    Page page = fill("reviewer", id, "return-preview");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("退回要让对方知道改什么");
  }

  @Test
  void whatIsUnresolvedStandsBesideTheNextRevisionWithItsAnswer() {
    ReportId id = stories.inReview();
    Actor reviewer = stories.actor("reviewer");
    var block =
        reading.revision(reviewer, report(id), 1).document().blocks().stream()
            .filter(b -> b.text().length() > 40)
            .findFirst()
            .orElseThrow();
    district.remark(reviewer, ticket(id), block.id(), null, Opinion.Weight.MUST, "这一段请写具体。");
    stories.back(id);
    Actor drafter = stories.actor("drafter");
    township.answer(
        drafter,
        ticket(id),
        report(id).unanswered().stream()
            .map(o -> new Reply(o.id(), Answer.Kind.EXPLAINED, "已经写得很具体。"))
            .toList());
    stories.submit(id);
    stories.sign(id);

    Page page = as("reviewer").get("/reports/" + id + "/review");
    assertThat(page.text())
        .contains("前几稿没有解决的意见（", "这一段请写具体。", "已经写得很具体。", "这一段没有改动")
        .contains("href=\"#" + block.id().value() + "\"");
  }

  @Test
  void aPhraseIsPutBehindWhatIsTypedAndNothingIsNoted() {
    ReportId id = stories.inReview();
    as("reviewer").post("/phrases", "text", "请补充具体数据。");
    String list = as("reviewer").get("/phrases").body();
    assertThat(as("reviewer2").get("/phrases").text()).doesNotContain("请补充具体数据。");
    String phrase = list.replaceAll("(?s).*/phrases/([0-9a-f-]{36})/remove.*", "$1");
    String before = stored(id);

    Page page =
        as("reviewer")
            .post(
                "/reports/" + id + "/opinions",
                "version",
                version(id),
                "words",
                "第三段太简单。",
                "weight",
                "SUGGESTION",
                "phrase",
                phrase,
                "insert",
                "yes");
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("第三段太简单。\n请补充具体数据。</textarea>");
    assertThat(stored(id)).isEqualTo(before);
    assertThat(as("reviewer2").post("/phrases/" + phrase + "/remove").status()).isEqualTo(404);
    assertThat(as("reviewer").post("/phrases/" + phrase + "/remove").location())
        .isEqualTo("/phrases");
  }

  @Test
  void theBureausPhrasesAreKeptByTheAdministratorOfTheYear() {
    as("flowadmin").post("/phrases", "text", "数字请与统计口径一致。", "whose", "YL-SF");
    String list = as("flowadmin").get("/phrases").body();
    String phrase = list.replaceAll("(?s).*/phrases/([0-9a-f-]{36})/remove.*", "$1");
    assertThat(as("approver").get("/phrases").text()).contains("数字请与统计口径一致。");
    assertThat(as("reviewer3").get("/phrases").text()).doesNotContain("数字请与统计口径一致。");
    assertThat(as("approver").post("/phrases/" + phrase + "/remove").status()).isEqualTo(404);
    assertThat(as("flowadmin3").post("/phrases/" + phrase + "/remove").status()).isEqualTo(404);
    as("flowadmin").post("/phrases/" + phrase + "/remove");
    assertThat(as("approver").get("/phrases").text()).doesNotContain("数字请与统计口径一致。");
  }

  /** 白石镇's report of this year and last year's, as the demonstration tells them. */
  @Test
  @Tag("R005")
  void aReportIsComparedWithLastYearsOfTheSameUnit() {
    String id =
        reports
            .find(
                new cn.fazhi.report.core.cycle.CycleId("YL-2025"),
                new cn.fazhi.report.core.people.UnitCode("YL-BAISHI"))
            .orElseThrow()
            .id()
            .value();
    Page page = as("reviewer").get("/reports/" + id + "/compare?from=last-year");
    assertThat(page.text()).contains("上年（2024 年度）报告与第 1 稿比较", "<ins>", "<del>");
    assertThat(as("drafter2").get("/reports/" + id + "/compare?from=last-year").status())
        .isEqualTo(200);
    assertThat(as("drafter").get("/reports/" + id + "/compare?from=last-year").status())
        .isEqualTo(404);
    assertThat(as("reviewer").get("/reports/" + id + "/compare?from=x&to=1").status())
        .isEqualTo(404);
  }

  @Test
  void thePublisherSeesWhatWouldBeReturnedBeforeItIs() {
    ReportId id = stories.inPublication();
    String before = stored(id);
    Page preview = fill("publisher", id, "return-preview", "reason", "附表请换成最新的。");
    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.text())
        .contains("还没有退回", "附表请换成最新的。")
        .contains("action=\"/reports/" + id + "/publish\"");
    assertThat(stored(id)).isEqualTo(before);

    Page empty = fill("publisher", id, "return-preview");
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.text()).contains("一、保密审查", "还没有退回");
  }

  @Test
  void afterADecisionTheNextOfTheListIsOffered() {
    ReportId one = stories.inReview();
    ReportId two = stories.inReview();
    Page decided = fill("reviewer", one, "review", "decision", "pass", "in", ".....");
    Page after = as("reviewer").get(decided.location());
    assertThat(after.text()).contains("已通过", "办理清单里的下一份", "回到审核清单");
    String next = after.body().replaceAll("(?s).*href=\"(/reports/[^\"]*/task[^\"]*)\".*", "$1");
    assertThat(as("reviewer").get(next.replace("&amp;", "&")).status()).isEqualTo(302);
    assertThat(next).contains("in=").doesNotContain(one.value());
    assertThat(report(two).claim()).isNull();
  }
}
