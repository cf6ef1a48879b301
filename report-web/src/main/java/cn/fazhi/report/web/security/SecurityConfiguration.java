package cn.fazhi.report.web.security;

import cn.fazhi.report.core.people.Sessions;
import cn.fazhi.report.workflow.desk.SignInDesk;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.session.HttpSessionEventPublisher;

/**
 * Who may knock at which door. Whatever is not named here is shut; what lies behind a door, desks
 * and searches guard.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  /**
   * Pages are never cached, so there is no need for "cache", which makes Chromium search its whole
   * store; the one cookie that stays opens nothing and keeps late forms from others.
   */
  private static final HeaderWriter CLEARED =
      new StaticHeadersWriter("Clear-Site-Data", "\"storage\"");

  /** So that sessions which simply run out are noticed. */
  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  @Order(2)
  SecurityFilterChain pages(
      HttpSecurity http,
      SessionEnded sessionEnded,
      Departures departures,
      Sessions sessions,
      SignInDesk desk,
      Clock clock) {
    http.addFilterBefore(
            new StillWelcome(sessions, desk, clock), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(
            a ->
                a.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        HttpMethod.GET, "/", "/public/**", "/assets/**", "/login", "/healthz")
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, "/", "/public/**")
                    .permitAll()
                    // answers only while nobody has an account
                    .requestMatchers("/setup")
                    .permitAll()
                    .requestMatchers(
                        "/home",
                        "/help",
                        "/trial/**",
                        "/help/samples/*",
                        "/reports/**",
                        "/cycles/**",
                        "/account/**",
                        "/accounts/**",
                        "/units/**",
                        "/templates/**",
                        "/calendar/**",
                        "/audit/**",
                        "/board",
                        "/board.csv",
                        "/board.xlsx",
                        "/reviews",
                        "/phrases/**",
                        "/notices/**",
                        "/reminders",
                        "/system",
                        "/flows/**",
                        "/session/resumed")
                    .authenticated()
                    .anyRequest()
                    .denyAll())
        .formLogin(
            f ->
                f.loginPage("/login")
                    .authenticationDetailsSource(Arrival::of)
                    .failureHandler(sessionEnded)
                    .successHandler(sessionEnded)
                    .permitAll())
        .logout(
            l ->
                l.addLogoutHandler(departures)
                    .addLogoutHandler(new HeaderWriterLogoutHandler(CLEARED))
                    .logoutSuccessUrl("/login?left"))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(sessionEnded).accessDeniedHandler(sessionEnded));
    return withHeaders(http).build();
  }

  static HttpSecurity withHeaders(HttpSecurity http) {
    return http.headers(
        h -> {
          h.frameOptions(f -> f.deny());
          ResponseHeaders.ALL.forEach(
              (name, value) -> {
                if (!name.startsWith("X-")) {
                  h.addHeaderWriter(new StaticHeadersWriter(name, value));
                }
              });
        });
  }
}
