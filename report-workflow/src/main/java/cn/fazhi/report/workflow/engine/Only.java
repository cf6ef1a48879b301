package cn.fazhi.report.workflow.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.flowable.common.engine.api.FlowableIllegalArgumentException;

/**
 * Lets a few named methods of a factory through and refuses the rest, those that a later engine
 * will add included.
 */
final class Only {
  private Only() {}

  static <T> T these(Class<T> factory, Object behind, String... names) {
    Set<String> allowed = Set.of(names);
    return factory.cast(
        Proxy.newProxyInstance(
            factory.getClassLoader(),
            new Class<?>[] {factory},
            (proxy, method, arguments) -> {
              boolean harmless = method.getDeclaringClass() == Object.class;
              if (!harmless && !allowed.contains(method.getName())) {
                throw refused(method.getName());
              }
              return call(method, behind, arguments);
            }));
  }

  static FlowableIllegalArgumentException refused(String what) {
    return new FlowableIllegalArgumentException("not allowed in a flow: " + what);
  }

  private static Object call(Method method, Object behind, Object[] arguments) throws Throwable {
    try {
      return method.invoke(behind, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
