package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.report.ReportId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody may do is asked anew with each request, also while their session is open. */
@Tag("R011")
class RoleTakenAwayTest extends WebTest {
  private static final UnitCode BUREAU = new UnitCode("YL-SF");
  private static final UnitCode BAISHI = new UnitCode("YL-BAISHI");

  @Autowired private JdbcClient database;

  @Test
  void aRoleTakenAwayIsGoneWithTheNextRequest() {
    people.with("comes-and-goes", new Grant(BUREAU, Role.REVIEWER));
    ReportId id = stories.inReview();
    Visitor visitor = as("comes-and-goes");
    assertThat(visitor.get("/reports/" + id + "/review").status()).isEqualTo(200);

    people.with("comes-and-goes", new Grant(BUREAU, Role.WORKFLOW_ADMIN));
    String before = stored(id);
    assertThat(visitor.get("/reports/" + id + "/review").status()).isEqualTo(404);
    assertThat(visitor.post("/reports/" + id + "/claim", "version", version(id)).status())
        .isEqualTo(403);

    people.with("comes-and-goes");
    assertThat(visitor.get("/reports/" + id).status()).isEqualTo(404);
    assertThat(visitor.get("/home").text()).doesNotContain(id.value());
    assertThat(stored(id)).isEqualTo(before);
  }

  @Test
  void whoeverMovesToAnotherUnitLeavesTheOldOneAtOnce() {
    people.with("moves", new Grant(Stories.TOWN, Role.DRAFTER));
    ReportId id = stories.drafted();
    Visitor visitor = as("moves");
    assertThat(visitor.get("/reports/" + id + "/form").status()).isEqualTo(200);

    people.with("moves", new Grant(BAISHI, Role.DRAFTER));
    String before = stored(id);
    assertThat(visitor.get("/reports/" + id + "/form").status()).isEqualTo(404);
    Page saved =
        visitor.post("/reports/" + id + "/form", "version", version(id), "opening", "不该写进去的话。");
    assertThat(saved.status()).isEqualTo(404);
    assertThat(stored(id)).isEqualTo(before);
    assertThat(visitor.get("/home").text()).contains("白石镇").doesNotContain("青溪镇");
  }

  /** Another node leaves its word in the database and nowhere else. */
  @Test
  @Tag("R088")
  void whatAnotherNodeHasEndedIsOverHereWithTheNextRequest() {
    people.with("elsewhere", new Grant(Stories.TOWN, Role.DRAFTER));
    ReportId id = stories.drafted();
    Visitor visitor = as("elsewhere");
    assertThat(visitor.get("/reports/" + id).status()).isEqualTo(200);

    database.sql("delete from account_grant where account_id = 'elsewhere'").update();
    assertThat(visitor.get("/reports/" + id).status()).isEqualTo(404);
    database
        .sql(
            "update sign_in_session set ended_at = current_timestamp where account_id = 'elsewhere'")
        .update();
    assertThat(visitor.get("/home").location()).startsWith("/login");
  }

  @Test
  @Tag("R088")
  void anAccountSwitchedOffIsSentToTheSignInPage() {
    people.with("leaves", new Grant(Stories.TOWN, Role.DRAFTER));
    ReportId id = stories.drafted();
    Visitor visitor = as("leaves");
    assertThat(visitor.get("/reports/" + id).status()).isEqualTo(200);
    String session = visitor.session();

    people.disabled("leaves", new Grant(Stories.TOWN, Role.DRAFTER));
    String before = stored(id);
    assertThat(
            visitor
                .post("/reports/" + id + "/form", "version", version(id), "opening", "话")
                .location())
        .isEqualTo("/login?gone");
    assertThat(stored(id)).isEqualTo(before);

    people.with("leaves", new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(nobody().with(session).get("/home").location())
        .as("the session does not come back with the account")
        .isEqualTo("/login");
  }
}
