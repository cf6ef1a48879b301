package cn.fazhi.report.web.security;

import static cn.fazhi.report.core.people.Scope.ACTS;
import static cn.fazhi.report.core.people.Scope.READ;
import static cn.fazhi.report.core.people.Scope.WRITE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import cn.fazhi.report.web.problem.Problems;
import cn.fazhi.report.workflow.desk.CallDesk;
import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * The interface for other systems: tokens, no cookies, no sessions; name and password only beside
 * demonstration data. What a token may be used for is asked here, what its bearer may do at the
 * desks.
 */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration {

  @Bean
  @Order(1)
  SecurityFilterChain api(
      HttpSecurity http,
      CallDesk desk,
      Problems problems,
      @Value("${report.demonstration:false}") boolean demonstration) {
    ApiEntryPoint entry = new ApiEntryPoint(problems, demonstration);
    http.securityMatcher("/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .exceptionHandling(e -> e.authenticationEntryPoint(entry).accessDeniedHandler(entry))
        .addFilterBefore(new TokenFilter(desk, entry), BasicAuthenticationFilter.class)
        .addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class)
        .authorizeHttpRequests(ApiConfiguration::doors);
    if (demonstration) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(entry));
    }
    return SecurityConfiguration.withHeaders(http).build();
  }

  private static void doors(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
          doors) {
    doors
        .dispatcherTypeMatchers(DispatcherType.ERROR)
        .permitAll()
        .requestMatchers(GET, "/api/v1/public/reports")
        .permitAll()
        .requestMatchers(GET, "/api/v1/**")
        .hasAuthority(READ.name())
        .requestMatchers(POST, "/api/v1/analyses")
        .hasAuthority(READ.name())
        .requestMatchers(POST, "/api/v1/reports/*/acts")
        .hasAuthority(ACTS.name())
        .requestMatchers(POST, "/api/v1/reports", "/api/v1/reports/*/opinions/**")
        .hasAuthority(WRITE.name())
        .requestMatchers(PUT, "/api/v1/reports/*/text")
        .hasAuthority(WRITE.name())
        .anyRequest()
        .denyAll();
  }
}
