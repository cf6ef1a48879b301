package cn.fazhi.report.workflow.engine;

import org.flowable.common.engine.api.variable.VariableContainer;
import org.flowable.common.engine.impl.javax.el.ELContext;
import org.flowable.common.engine.impl.javax.el.ELResolver;
import org.flowable.variable.api.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/**
 * Tells a gateway where the flow leads from what has just been said, before anybody asks the
 * database for variables.
 */
final class NextResolver extends ELResolver {
  static final String NEXT = "next";

  @Override
  public @Nullable Object getValue(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    if (base != null
        || !NEXT.equals(property)
        || !(context.getContext(VariableContainer.class) instanceof VariableScope scope)) {
      return null;
    }
    Object next = scope.getTransientVariable(NEXT);
    context.setPropertyResolved(next != null);
    return next;
  }

  @Override
  public @Nullable Class<?> getType(
      ELContext context, @Nullable Object base, @Nullable Object property) {
    return null;
  }

  @Override
  public void setValue(
      ELContext context,
      @Nullable Object base,
      @Nullable Object property,
      @Nullable Object value) {}

  @Override
  public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
    return true;
  }

  @Override
  public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
    return null;
  }
}
