package cn.fazhi.report.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.flowable.bpmn.model.EndEvent;
import org.flowable.bpmn.model.ExclusiveGateway;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.api.FlowableIllegalArgumentException;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;
import org.flowable.engine.impl.el.ProcessExpressionManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Calls every method of both factories, so that one added by a later engine is met here first. */
class OnlyTest {
  private static final Set<String> ALLOWED =
      Set.of(
          "createNoneStartEventActivityBehavior",
          "createUserTaskActivityBehavior",
          "createExclusiveGatewayActivityBehavior",
          "createNoneEndEventActivityBehavior");

  private final ActivityBehaviorFactory behaviours =
      HardenedEngine.behaviours(new ProcessExpressionManager(new HashMap<>()));
  private final ListenerFactory listeners = HardenedEngine.listeners();

  static Stream<Method> behaviourMethods() {
    return Stream.of(ActivityBehaviorFactory.class.getMethods())
        .filter(method -> !ALLOWED.contains(method.getName()));
  }

  static Stream<Method> listenerMethods() {
    return Stream.of(ListenerFactory.class.getMethods());
  }

  @ParameterizedTest
  @MethodSource("behaviourMethods")
  void noOtherBehaviourIsMade(Method method) {
    refuses(method, behaviours);
  }

  @ParameterizedTest
  @MethodSource("listenerMethods")
  void noListenerIsMade(Method method) {
    refuses(method, listeners);
  }

  @Test
  void theFourThatFlowsNeedAreMade() {
    assertThat(behaviours.createNoneStartEventActivityBehavior(new StartEvent())).isNotNull();
    assertThat(behaviours.createUserTaskActivityBehavior(new UserTask())).isNotNull();
    assertThat(behaviours.createExclusiveGatewayActivityBehavior(new ExclusiveGateway()))
        .isNotNull();
    assertThat(behaviours.createNoneEndEventActivityBehavior(new EndEvent())).isNotNull();
  }

  @Test
  void theFactoriesAreStillObjects() {
    assertThat(behaviours.toString()).isNotBlank();
    assertThat(listeners.hashCode()).isEqualTo(listeners.hashCode());
  }

  private static void refuses(Method method, Object factory) {
    assertThatThrownBy(() -> method.invoke(factory, nothingFor(method)))
        .isInstanceOf(InvocationTargetException.class)
        .cause()
        .isInstanceOf(FlowableIllegalArgumentException.class)
        .hasMessageContaining(method.getName());
  }

  private static Object[] nothingFor(Method method) {
    return Stream.of(method.getParameterTypes())
        .map(type -> type == boolean.class ? false : null)
        .toArray();
  }
}
