package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.document.StatutoryPart;
import cn.fazhi.report.core.report.ReportId;
import com.zaxxer.hikari.HikariDataSource;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Whoever gets no connection learns so at once, loses nothing and goes on by themselves. */
@Tag("F06")
@Tag("F09")
@Tag("R094")
class OutageTest extends WebTest {
  private static final String TYPED = "全镇共办理行政执法案件一百二十三件，<b>&amp;</b>与表情😀都要保住。\r\n第二段。";
  private static final String AWAY = "系统暂时连不上数据库";

  @Autowired HikariDataSource pool;

  /** What happens while every connection is taken. */
  private <T> T without(Supplier<T> visit) {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < pool.getMaximumPoolSize()) {
        taken.add(pool.getConnection());
      }
      return visit.get();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      for (Connection connection : taken) {
        try {
          connection.close();
        } catch (SQLException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /**
   * H2 asks the connection that made a table for its checks, so none may be closed: by the settings
   * as they are shipped, without those of the tests.
   */
  @Test
  void connectionsToTheEmbeddedDatabaseAreNotRetired() {
    new ApplicationContextRunner()
        .withInitializer(new ConfigDataApplicationContextInitializer())
        .withPropertyValues(
            "spring.config.location=classpath:/application.yml",
            "spring.datasource.url=jdbc:h2:mem:shipped")
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class))
        .run(
            context -> {
              HikariDataSource shipped = context.getBean(HikariDataSource.class);
              shipped.getConnection().close();
              assertThat(shipped.getMaxLifetime()).isZero();
              assertThat(shipped.getMinimumIdle()).isEqualTo(shipped.getMaximumPoolSize());
            });
  }

  private static Map<String, String> save(String version) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("version", version);
    form.put("receipt", UUID.randomUUID().toString());
    form.put("text", TYPED);
    return form;
  }

  private static void saysSo(SoftAssertions softly, String what, Page page) {
    softly.assertThat(page.status()).as(what).isEqualTo(503);
    softly.assertThat(page.header("Retry-After")).as(what).isNotEmpty();
    softly.assertThat(page.body()).as(what).contains(AWAY, "再试一次", "</html>");
    softly
        .assertThat(page.body())
        .as(what)
        .doesNotContain("Exception", "jdbc", "Hikari", "SQL", "at cn.fazhi", "org.springframework");
  }

  @Test
  void everyPageSaysSoAndTheNextOneWorksAgain() {
    ReportId id = stories.inReview();
    Visitor reviewer = as("reviewer");
    reviewer.token();
    String[] pages = {"/", "/home", "/reports/" + id + "/review", "/reports/" + id + "/word"};
    SoftAssertions softly = new SoftAssertions();
    without(
        () -> {
          for (String page : pages) {
            saysSo(softly, page, reviewer.get(page));
          }
          return null;
        });
    softly.assertThat(reviewer.get("/reports/" + id + "/review").status()).isEqualTo(200);
    softly.assertAll();
  }

  @Test
  void signInPageStylesAndHealthAnswerAllTheSame() {
    assertThat(nobody().get("/healthz").body()).isEqualTo("up");
    String style =
        nobody().get("/login").body().replaceAll("(?s).*(/assets/report[^\"]*css).*", "$1");
    without(
        () -> {
          assertThat(nobody().get("/login").status()).isEqualTo(200);
          assertThat(nobody().get(style).status()).isEqualTo(200);
          assertThat(nobody().get("/healthz"))
              .matches(page -> page.status() == 503 && page.body().equals("down"));
          return null;
        });
    assertThat(nobody().get("/healthz").status()).isEqualTo(200);
  }

  @Test
  void whatWasTypedIsShownAndSentAgainHasOneEffect() {
    ReportId id = stories.drafted();
    String path = "/reports/" + id + "/parts/OTHER";
    Visitor drafter = as("drafter");
    drafter.token();
    Map<String, String> sent = save(version(id));
    Page away = without(() -> drafter.post(path, sent));
    SoftAssertions softly = new SoftAssertions();
    saysSo(softly, path, away);
    softly.assertAll();
    Map<String, String> kept = SessionEndedTest.fields(away);
    assertThat(kept).containsAllEntriesOf(sent);
    assertThat(away.body()).contains("action=\"" + path + "\"", "您填写的内容还在下面");

    assertThat(drafter.bare(path, kept).status()).isEqualTo(302);
    String saved = stored(id);
    assertThat(report(id).text().typed(StatutoryPart.OTHER)).contains("一百二十三件", "表情😀");
    assertThat(drafter.bare(path, kept).status()).isEqualTo(302);
    assertThat(stored(id)).isEqualTo(saved);
  }

  @Test
  void nobodyIsToldThatTheirPasswordWasWrong() {
    Visitor visitor = nobody();
    visitor.token();
    Page away = without(() -> visitor.signIn("drafter", SystemTest.PASSWORD));
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.body())
        .contains(AWAY)
        .doesNotContain("用户名或密码不对")
        .doesNotContain(SystemTest.PASSWORD);
    assertThat(nobody().signIn("drafter", SystemTest.PASSWORD).location()).isEqualTo("/home");
  }

  @Test
  void otherSystemsGetAProblemDocument() {
    String basic =
        Base64.getEncoder()
            .encodeToString(("drafter:" + SystemTest.PASSWORD).getBytes(StandardCharsets.UTF_8));
    Page away =
        without(
            () ->
                nobody()
                    .send(
                        "POST",
                        "/api/v1/analyses",
                        BodyPublishers.noBody(),
                        Map.of("Authorization", "Basic " + basic)));
    assertThat(away.status()).isEqualTo(503);
    assertThat(away.header("Content-Type")).startsWith("application/problem+json");
    assertThat(away.header("Retry-After")).isNotEmpty();
    assertThat(away.body()).contains("\"code\":\"unavailable\"").doesNotContain("Exception");
  }

  @Test
  @Tag("R020")
  void aDoubleClickIsAnsweredTwiceTheSameWay() {
    ReportId id = stories.inReview();
    Map<String, String> claim = new LinkedHashMap<>();
    claim.put("version", version(id));
    claim.put("receipt", UUID.randomUUID().toString());
    String path = "/reports/" + id + "/claim";
    assertThat(as("reviewer").post(path, claim).location()).isEqualTo("/reports/" + id + "/review");
    String claimed = stored(id);
    assertThat(as("reviewer").post(path, claim).location()).isEqualTo("/reports/" + id + "/review");
    assertThat(as("reviewer2").post(path, claim).status()).isEqualTo(409);
    assertThat(as("reviewer").post("/reports/" + id + "/release", claim).status()).isEqualTo(409);
    assertThat(stored(id)).isEqualTo(claimed);
  }

  @Test
  void aPasswordAskedForAgainIsNoPartOfWhatWasSent() {
    ReportId id = stories.inReview();
    Map<String, String> claim = new LinkedHashMap<>();
    claim.put("version", version(id));
    claim.put("receipt", UUID.randomUUID().toString());
    String path = "/reports/" + id + "/claim";
    as("reviewer").post(path, claim);
    claim.put("password-again", SystemTest.PASSWORD);
    assertThat(as("reviewer").post(path, claim).location()).isEqualTo("/reports/" + id + "/review");
  }

  @Test
  void goingBackAndWritingSomethingElseIsANewForm() {
    ReportId id = stories.drafted();
    String path = "/reports/" + id + "/parts/OTHER";
    Map<String, String> form = save(version(id));
    assertThat(as("drafter").post(path, form).status()).isEqualTo(302);
    form.put("text", "后来改写的一段话，不能当作已经保存。");
    Page page = as("drafter").post(path, form);
    assertThat(page.status()).isEqualTo(409);
    assertThat(page.text()).contains("后来改写的一段话");
  }

  @Test
  void everyFormOfAPageCarriesItsReceipt() {
    ReportId id = stories.inReview();
    Page first = as("reviewer").get("/reports/" + id + "/review");
    assertThat(first.field("receipt")).hasSize(36);
    assertThat(first.body().split("name=\"version\""))
        .hasSameSizeAs(first.body().split("name=\"receipt\""));
    assertThat(as("reviewer").get("/reports/" + id + "/review").field("receipt"))
        .isNotEqualTo(first.field("receipt"));
  }
}
