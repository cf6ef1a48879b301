package cn.fazhi.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.fazhi.report.core.people.Access;
import cn.fazhi.report.core.people.Accesses;
import cn.fazhi.report.core.people.Account;
import cn.fazhi.report.core.people.Accounts;
import cn.fazhi.report.core.people.Grant;
import cn.fazhi.report.core.people.Role;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Roles that were asked for are given, and with them the first secret, at one press. */
class AdmissionTest extends WebTest {
  private static final Pattern SECRET = Pattern.compile("class=\"one-time\">([^<]+)<");

  @Autowired private Accounts accounts;
  @Autowired private Accesses accesses;

  private static Optional<String> secret(Page page) {
    Matcher shown = SECRET.matcher(page.body());
    return shown.find() ? Optional.of(shown.group(1)) : Optional.empty();
  }

  private Account asked(String login) {
    as("sysadmin")
        .post(
            "/accounts",
            "login",
            login,
            "name",
            "新人",
            "unit",
            Stories.TOWN.value(),
            "role",
            "DRAFTER");
    return accounts.withLogin(login).orElseThrow();
  }

  @Test
  void aSecondClickMakesNoSecondSecretAndSaysSo() {
    Account account = asked("twice-admitted");
    String[] form = {"account", account.id().value()};
    Visitor guard = as("secadmin");

    String first = secret(guard.post("/accounts/roles", form)).orElseThrow();
    Page again = guard.post("/accounts/roles", form);

    assertThat(again.status()).isEqualTo(200);
    assertThat(secret(again)).isEmpty();
    assertThat(again.text()).contains("一次性密码刚才已经发过");
    assertThat(accounts.find(account.id()).orElseThrow().grants())
        .containsExactly(new Grant(Stories.TOWN, Role.DRAFTER));
    assertThat(accesses.find(account.id()).orElseThrow().kind()).isEqualTo(Access.Kind.ONE_TIME);
    assertThat(nobody().signIn("twice-admitted", first).status())
        .as("the one that was shown opens")
        .isEqualTo(302);
  }
}
