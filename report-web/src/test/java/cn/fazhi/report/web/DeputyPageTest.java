package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Deputies;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.Entry;
import cn.fazhi.report.core.report.ReportId;
import cn.fazhi.report.core.report.Status;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** While the head is away the vice signs, under both names, and not a day longer. */
@Tag("R024")
class DeputyPageTest extends WebTest {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final Grant SIGNS = new Grant(Stories.TOWN, Role.SIGNATORY);
  private static final Grant DRAFTS_ELSEWHERE = new Grant(new UnitCode("YL-BAISHI"), Role.DRAFTER);

  @Autowired private Deputies deputies;

  private static String today() {
    return LocalDate.now(HERE).toString();
  }

  private static String[] form(String deputy, String until) {
    return new String[] {
      "post", "SIGNATORY@" + Stories.TOWN, "deputy", deputy, "from", today(), "until", until
    };
  }

  private String deputy(String principal) {
    return deputies.of(new AccountId(principal), LocalDate.now(HERE)).get(0).id();
  }

  private Page sign(Visitor visitor, ReportId id) {
    return visitor.post("/reports/" + id + "/sign", form(id));
  }

  private Entry last(ReportId id) {
    List<Entry> all = report(id).entries();
    return all.get(all.size() - 1);
  }

  @Test
  void theViceSignsForTheHeadAndEverybodyReadsBothNames() {
    people.with("dep-head", SIGNS);
    people.with("dep-vice", new Grant(Stories.TOWN, Role.DRAFTER));
    Visitor vice = as("dep-vice");
    ReportId id = stories.signing();
    assertThat(sign(vice, id).status()).isEqualTo(403);

    Visitor head = as("dep-head");
    assertThat(head.get("/account/deputies").text()).contains("青溪镇签发人", "dep-vice");
    Page named = head.post("/account/deputies", form("dep-vice", today()));
    assertThat(head.get(named.location()).text()).contains("由某人代理", "代理中");

    assertThat(vice.get("/home").text()).contains("您正在代理", "某人（青溪镇签发人）");
    assertThat(vice.get("/notices").text()).contains("请您在", "代理某人");
    assertThat(vice.get("/reports/" + id + "/sign").text()).contains("办理后记为", "某人（代某人）");
    assertThat(sign(vice, id).status()).isEqualTo(302);

    assertThat(last(id).by().name()).isEqualTo("某人（代某人）");
    assertThat(last(id).by().account()).isEqualTo(new AccountId("dep-vice"));
    assertThat(last(id).actedFor()).isEqualTo(new AccountId("dep-head"));
    assertThat(as("reviewer").get("/reports/" + id).text()).contains("某人（代某人）");
    assertThat(as("auditor").get("/audit").text()).contains("某人（代某人）", "安排了代理");
  }

  @Test
  void listsSayInWhosePlaceSomethingIsToBeDone() {
    UnitCode bureau = report(stories.signing()).bureau();
    people.with("list-head", SIGNS);
    // nothing waits for them as themselves, so that other tests' drafts do not fill the first page
    people.with("list-vice", new Grant(Stories.TOWN, Role.REVIEWER));
    people.with("list-away", new Grant(bureau, Role.REVIEWER));
    people.with("list-stands-in", new Grant(bureau, Role.APPROVER));
    as("list-head").post("/account/deputies", form("list-vice", today()));
    as("list-away").post("/account/deputies", reviews(bureau));
    stories.inReview();

    assertThat(as("list-vice").get("/home").text()).contains("代某人");
    assertThat(as("list-head").get("/home").text()).doesNotContain("代某人");
    assertThat(as("list-stands-in").get("/reviews").text()).contains("代某人");
    assertThat(as("list-away").get("/reviews").text()).doesNotContain("代某人");
  }

  private static String[] reviews(UnitCode bureau) {
    return new String[] {
      "post", "REVIEWER@" + bureau, "deputy", "list-stands-in", "from", today(), "until", today()
    };
  }

  @Test
  @Tag("R011")
  void endingItTakesThePowerWithTheNextRequest() {
    people.with("end-head", SIGNS);
    people.with("end-vice", new Grant(Stories.TOWN, Role.DRAFTER));
    Visitor head = as("end-head");
    Visitor vice = as("end-vice");
    ReportId id = stories.signing();
    head.post("/account/deputies", form("end-vice", today()));
    assertThat(vice.get("/reports/" + id + "/sign").text()).contains("办理后记为");

    head.post("/account/deputies/" + deputy("end-head") + "/end");

    assertThat(sign(vice, id).status()).isEqualTo(403);
    assertThat(report(id).status()).isEqualTo(Status.SIGNING);
    assertThat(vice.get("/home").text()).doesNotContain("您正在代理");

    head.post("/account/deputies", form("end-vice", today()));
    people.with("end-head");
    assertThat(sign(vice, id).status()).as("the head signs no longer").isEqualTo(403);
    assertThat(report(id).status()).isEqualTo(Status.SIGNING);
  }

  @Test
  void whatIsRefusedStaysInTheForm() {
    people.with("form-head", SIGNS);
    people.with("form-vice", new Grant(Stories.TOWN, Role.DRAFTER));
    people.with("form-stranger", DRAFTS_ELSEWHERE);
    Visitor head = as("form-head");

    for (String until : List.of("2020-01-01", "+99999-01-01", "")) {
      Page refused = head.post("/account/deputies", form("form-vice", until));
      assertThat(refused.status()).as(until).isEqualTo(422);
      assertThat(refused.body()).contains("value=\"form-vice\" selected");
      assertThat(refused.field("until")).isEqualTo(until);
    }
    assertThat(head.post("/account/deputies", form("form-stranger", today())).status())
        .isEqualTo(422);
    assertThat(head.post("/account/deputies", form("", today())).status()).isEqualTo(422);
    assertThat(deputies.of(new AccountId("form-head"), LocalDate.now(HERE))).isEmpty();
  }

  @Test
  void theSecurityAdministratorArrangesItForSomebodyAndNobodyElseDoes() {
    people.with("away-head", SIGNS);
    people.with("away-vice", new Grant(Stories.TOWN, Role.DRAFTER));
    String page = "/accounts/away-head/deputies";
    for (String who : List.of("drafter", "flowadmin", "sysadmin", "auditor")) {
      assertThat(as(who).get(page).status()).as(who).isEqualTo(404);
      assertThat(as(who).post(page, form("away-vice", today())).status()).as(who).isEqualTo(404);
    }
    Visitor guard = as("secadmin");
    assertThat(guard.get(page).text()).contains("青溪镇签发人");
    assertThat(guard.post(page, form("away-vice", today())).status()).isEqualTo(302);
    assertThat(as("away-head").get("/notices").text()).contains("代理您的");
    assertThat(as("away-vice").get("/home").text()).contains("您正在代理");
    guard.post(page + "/" + deputy("away-head") + "/end");
    assertThat(as("away-vice").get("/home").text()).doesNotContain("您正在代理");
  }

  @Test
  void aTokenOfTheDeputyDoesNotSignForTheHead() {
    people.with("tok-head", SIGNS);
    people.with("tok-vice", new Grant(Stories.TOWN, Role.DRAFTER));
    as("tok-head").post("/account/deputies", form("tok-vice", today()));
    ReportId id = stories.signing();
    Page refused =
        system("tok-vice")
            .post(
                "/api/v1/reports/" + id + "/acts",
                Map.of(
                    "act",
                    "sign",
                    "revision",
                    stories.judged(id).revision(),
                    "digest",
                    stories.judged(id).digest()));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(report(id).status()).isEqualTo(Status.SIGNING);
  }
}
