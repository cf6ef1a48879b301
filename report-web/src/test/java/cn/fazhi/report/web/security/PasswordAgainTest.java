package cn.fazhi.report.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.Session;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.util.ServletRequestPathUtils;

/** However the address of a binding act is written, the password is asked for. */
@Tag("R089")
class PasswordAgainTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  private final PasswordAgain asked =
      new PasswordAgain(
          mock(Doorkeeper.class), Clock.fixed(NOON.plus(Session.GRACE), ZoneOffset.UTC));

  @BeforeEach
  void signedIn() {
    SignedIn who = new SignedIn("1", "zhou", "s");
    SecurityContextHolder.getContext()
        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
  }

  @AfterEach
  void signedOut() {
    SecurityContextHolder.clearContext();
  }

  @ParameterizedTest
  @CsvSource({
    "'',/reports/1/sign,",
    "/baosong,/reports/1/sign,",
    "/baosong,/reports/1/si%67n,",
    "/baosong,/reports/1/sign;a=b,",
    "/baosong,/reports/1/decide,approve",
    "'',/reports/1/publish,withhold"
  })
  void itIsAskedFor(String context, String path, String decision) throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("POST", context + path);
    request.setContextPath(context);
    if (decision != null) {
      request.addParameter("decision", decision);
    }
    request.setAttribute(
        StillWelcome.class.getName(),
        new Session("s", new AccountId("1"), NOON, "", "", NOON, false, null));
    ServletRequestPathUtils.parseAndCache(request);
    MockHttpServletResponse response = new MockHttpServletResponse();

    assertThat(asked.preHandle(request, response, this)).isFalse();

    assertThat(response.getForwardedUrl()).isEqualTo("/session/prove");
  }
}
