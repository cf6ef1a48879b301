package cn.fazhi.report.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door the running application has, read from the application itself. */
final class Doors {
  private Doors() {}

  static Set<String> of(ApplicationContext context) {
    Set<String> doors = new TreeSet<>(Set.of("POST /login", "POST /logout"));
    context.getBeansOfType(HandlerMapping.class).forEach((name, map) -> add(doors, name, map));
    return doors;
  }

  private static void add(Set<String> doors, String name, HandlerMapping mapping) {
    if (mapping instanceof RequestMappingHandlerMapping pages) {
      pages.getHandlerMethods().keySet().forEach(info -> add(doors, info));
    } else if (mapping instanceof AbstractUrlHandlerMapping urls) {
      for (Map.Entry<String, Object> door : urls.getHandlerMap().entrySet()) {
        doors.add("GET " + door.getKey());
      }
      if (urls.getRootHandler() != null || urls.getDefaultHandler() != null) {
        doors.add("ANY handler without a path in " + name);
      }
    } else if (!(mapping instanceof RouterFunctionMapping router)
        || router.getRouterFunction() != null) {
      doors.add("ANY unknown mapping " + name);
    }
  }

  private static void add(Set<String> doors, RequestMappingInfo info) {
    for (String path : info.getPatternValues()) {
      if (info.getMethodsCondition().getMethods().isEmpty()) {
        doors.add("ANY " + path);
      }
      info.getMethodsCondition().getMethods().forEach(method -> doors.add(method + " " + path));
    }
  }
}
