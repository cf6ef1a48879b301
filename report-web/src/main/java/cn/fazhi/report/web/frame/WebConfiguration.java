package cn.fazhi.report.web.frame;

import cn.fazhi.report.web.security.ActorArgument;
import cn.fazhi.report.web.security.PasswordAgain;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Static files under names that change with their content, actor and ticket handed to pages. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
  private final ActorArgument actor;
  private final TicketArgument ticket;
  private final FormReplyArgument reply;
  private final Denials denials;
  private final PasswordAgain passwords;

  WebConfiguration(
      ActorArgument actor,
      TicketArgument ticket,
      FormReplyArgument reply,
      Denials denials,
      PasswordAgain passwords) {
    this.actor = actor;
    this.ticket = ticket;
    this.reply = reply;
    this.denials = denials;
    this.passwords = passwords;
  }

  /** Also for pages reached by forward or after an error, so that none names a file by half. */
  @Bean
  static FilterRegistrationBean<ResourceUrlEncodingFilter> resourceUrls() {
    var filter = new FilterRegistrationBean<>(new ResourceUrlEncodingFilter());
    filter.setDispatcherTypes(
        EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR));
    return filter;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
        .resourceChain(true)
        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(denials);
    registry.addInterceptor(passwords);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(actor);
    resolvers.add(ticket);
    resolvers.add(reply);
  }
}
