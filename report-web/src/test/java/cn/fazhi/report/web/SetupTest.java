package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Role;
import cn.fazhi.report.core.people.StrikeBook;
import cn.fazhi.report.core.people.UnitCode;
import cn.fazhi.report.core.people.Units;
import cn.fazhi.report.workflow.desk.SetupDesk;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** An empty system is opened once, by whoever started it, for three different people. */
@Tag("R076")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SpringBootTest(
    classes = ReportApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:setup;DB_CLOSE_DELAY=-1",
      "report.ledger.key-file=../report-core/src/test/resources/ledger.key"
    })
class SetupTest {
  private static final String SECRET = "abcd-efgh-jkmn-pqrs";

  /** What the three were handed, in the order of their form. */
  private static List<String> handedOver = List.of();

  @Value("${local.server.port}")
  private int port;

  @Autowired private SetupDesk desk;
  @Autowired private Accounts accounts;
  @Autowired private Accesses accesses;
  @Autowired private Units units;
  @Autowired private StrikeBook strikes;
  @Autowired private JdbcTemplate jdbc;

  private static Map<String, String> form(String... changed) {
    Map<String, String> form =
        Visitor.form(
            "secret",
            SECRET,
            "district",
            "云岭区",
            "districtCode",
            "YL",
            "bureau",
            "云岭区司法局",
            "bureauCode",
            "YL-SF",
            "login0",
            "mawei",
            "name0",
            "马维",
            "login1",
            "anning",
            "name1",
            "安宁",
            "login2",
            "shijian",
            "name2",
            "史鉴");
    Map<String, String> all = new LinkedHashMap<>(form);
    all.putAll(Visitor.form(changed));
    return all;
  }

  private Page sent(String... changed) {
    return new Visitor(port).post("/setup", form(changed));
  }

  private void nobodyYet() {
    assertThat(accounts.all()).isEmpty();
  }

  @Test
  @Order(1)
  void knownNamesAndPasswordsOpenNothing() {
    for (String login : List.of("admin", "sysadmin", "drafter", "root")) {
      assertThat(new Visitor(port).signIn(login, login).status()).isIn(401, 429);
    }
    nobodyYet();
  }

  @Test
  @Order(2)
  void onlyTheDigestOfTheSecretIsKeptAndAStartReplacesIt() {
    desk.renew("older-older-older-x");
    desk.renew(SECRET);

    assertThat(jdbc.queryForList("select digest from setup_secret", String.class))
        .singleElement()
        .asString()
        .matches("[0-9a-f]{64}");
    assertThat(sent("secret", "older-older-older-x").status()).isEqualTo(422);
    nobodyYet();
  }

  @Test
  @Order(3)
  void whatIsNotRightIsSaidAndKept() {
    Page page = sent("login1", "mawei", "name1", "马维", "bureauCode", "YL", "district", "<云岭>");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("三个不同的人", "代码不能相同", "&lt;云岭&gt;").doesNotContain(SECRET);
    nobodyYet();
  }

  @Test
  @Order(4)
  void wrongSecretsAreCountedAsAtTheDoor() {
    strikes.forget("setup");
    for (int i = 0; i < 2; i++) {
      assertThat(sent("secret", "wrong-" + i).body()).contains("设置码不对，或者已经过期");
    }
    sent("secret", "wrong-3");
    Page page = sent();

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.body()).contains("刚才试得太多了");
    nobodyYet();
    strikes.forget("setup");
  }

  @Test
  @Order(5)
  void anExpiredSecretOpensNothing() {
    jdbc.update("update setup_secret set until = ?", LocalDateTime.of(2020, 1, 1, 0, 0));
    strikes.forget("setup");

    assertThat(sent().body()).contains("已经过期");
    nobodyYet();
    strikes.forget("setup");
    desk.renew(SECRET);
  }

  @Test
  @Order(6)
  void threePeopleAreAppointedEachWithASecretToChange() {
    Page page = sent();

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Cache-Control")).contains("no-store");
    handedOver =
        Pattern.compile("class=\"one-time\">([a-z0-9-]{19})<")
            .matcher(page.body())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(handedOver).hasSize(3).doesNotHaveDuplicates();
    assertThat(accounts.all())
        .extracting(Account::login)
        .containsExactly("anning", "mawei", "shijian");
    assertThat(accounts.all())
        .flatExtracting(Account::grants)
        .extracting(grant -> grant.role())
        .containsExactlyInAnyOrder(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDITOR);
    assertThat(accesses.all()).extracting(Access::kind).containsOnly(Access.Kind.ONE_TIME);
    assertThat(units.find(new UnitCode("YL-SF"))).isPresent();
    assertThat(jdbc.queryForList("select deed from ledger_row where done = true", String.class))
        .contains("SET_UP", "APPOINT");
    Visitor first = new Visitor(port);
    assertThat(first.signIn("shijian", handedOver.get(2)).status()).isEqualTo(302);
    assertThat(first.get("/home").location()).contains("/account/password");
  }

  @Test
  @Order(7)
  void afterThatThereIsNoSuchPage() {
    desk.renew(SECRET);

    assertThat(new Visitor(port).get("/setup").status()).isEqualTo(404);
    assertThat(sent("login0", "other").status()).isEqualTo(404);
    assertThat(accounts.all()).hasSize(3);
  }

  @Test
  @Order(8)
  void fromThereTheBureauGetsToWorkWithoutAProgrammer() {
    FirstYear year = new FirstYear(port);
    year.bringRoster(year.arrive("mawei", handedOver.get(0)));
    Map<String, String> secrets = year.admit(year.arrive("anning", handedOver.get(1)));
    String opened = year.openYear(year.arrive("fengcheng", secrets.get("fengcheng")));
    Visitor drafter = year.arrive("liqing", secrets.get("liqing"));
    assertThat(drafter.get("/home").text()).contains("年度报告还没有开始");

    Page begun = drafter.post(opened + "/reports", "unit", "YL-QX");

    assertThat(begun.location()).startsWith("/reports/");
    assertThat(drafter.get(begun.location()).text()).contains("青溪镇", "主要举措和成效");
    assertThat(jdbc.queryForList("select deed from ledger_row where done = true", String.class))
        .contains("ROSTER", "HIRE", "GRANT", "RESET_PASSWORD", "YEAR_OPEN", "OPEN");
  }
}
