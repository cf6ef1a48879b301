package cn.fazhi.report.workflow.engine;

import org.flowable.common.engine.impl.javax.el.BeanELResolver;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELException;
import org.jspecify.annotations.Nullable;

/** Keeps expressions from reading a property or calling a method of anything. */
final class ClosedResolver extends BeanELResolver {
  ClosedResolver() {
    super(true);
  }

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return closed(base);
  }

  @Override
  public @Nullable Object invoke(
      ELContext context,
      @Nullable Object base,
      @Nullable Object method,
      Class<?> @Nullable [] types,
      @Nullable Object[] arguments) {
    return closed(base);
  }

  private static @Nullable Object closed(@Nullable Object base) {
    if (base == null) {
      return null;
    }
    throw new ELException("not allowed in a flow: properties and methods");
  }
}
