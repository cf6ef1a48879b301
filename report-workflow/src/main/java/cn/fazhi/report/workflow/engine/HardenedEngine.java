package cn.fazhi.report.workflow.engine;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.flowable.bpmn.model.UserTask;
import org.flowable.common.engine.impl.history.HistoryLevel;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.factory.ActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.DefaultActivityBehaviorFactory;
import org.flowable.engine.impl.bpmn.parser.factory.ListenerFactory;
import org.flowable.engine.impl.el.ProcessExpressionManager;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManager;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.flowable.variable.api.types.VariableTypes;
import org.flowable.variable.service.impl.types.DefaultVariableTypes;
import org.flowable.variable.service.impl.types.StringType;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Builds an engine that can wait and choose, and nothing else: no scripts, beans, methods,
 * listeners, timers, threads or endless circles, whatever a definition says.
 */
final class HardenedEngine {
  private HardenedEngine() {}

  static ProcessEngine on(
      DataSource dataSource, PlatformTransactionManager transactions, boolean schemaUpdate) {
    SpringProcessEngineConfiguration engine = settings(dataSource, transactions, schemaUpdate);
    engine.setBpmnParseFactory(PlainParse::new);
    return engine.buildProcessEngine();
  }

  /** All but the look through each definition: what got past that would still find this. */
  static SpringProcessEngineConfiguration settings(
      DataSource dataSource, PlatformTransactionManager transactions, boolean schemaUpdate) {
    // A local object: as a bean it would deploy from the class path and start executors.
    SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
    engine.setDataSource(dataSource);
    engine.setTransactionManager(transactions);
    engine.setDatabaseSchemaUpdate(String.valueOf(schemaUpdate));
    engine.setHistoryLevel(HistoryLevel.NONE);
    // The default one takes a second connection, the time-based one tells the host's address.
    engine.setIdGenerator(() -> UUID.randomUUID().toString());
    engine.setActivityInstanceEntityManager(noTrail());
    still(engine);
    harden(engine);
    return engine;
  }

  /**
   * The way a run has come is in our history; kept by the engine as well, it would cost every act
   * five statements more.
   */
  private static ActivityInstanceEntityManager noTrail() {
    return (ActivityInstanceEntityManager)
        Proxy.newProxyInstance(
            HardenedEngine.class.getClassLoader(),
            new Class<?>[] {ActivityInstanceEntityManager.class},
            (trail, method, arguments) -> {
              if (method.getReturnType() == void.class) {
                return null;
              }
              throw Only.refused(method.getName());
            });
  }

  private static void still(SpringProcessEngineConfiguration engine) {
    engine.setAsyncExecutorActivate(false);
    engine.setAsyncHistoryExecutorActivate(false);
    engine.setDisableIdmEngine(true);
    engine.setDisableEventRegistry(true);
    engine.setEnableConfiguratorServiceLoader(false);
  }

  private static void harden(SpringProcessEngineConfiguration engine) {
    ProcessExpressionManager expressions = new ProcessExpressionManager(new HashMap<>());
    expressions.setBeanResolver(new ClosedResolver());
    expressions.addPreDefaultResolver(new NextResolver());
    engine.setEnableSafeBpmnXml(true);
    engine.setAgendaFactory(BriefAgenda::new);
    engine.setBeans(new HashMap<>());
    engine.setVariableTypes(names());
    engine.setExpressionManager(expressions);
    engine.setScriptEngine(
        () -> {
          throw Only.refused("scripts");
        });
    engine.setActivityBehaviorFactory(behaviours(expressions));
    engine.setListenerFactory(listeners());
  }

  /** The engine keeps names of steps; a Java object would be kept as bytes and read back. */
  private static VariableTypes names() {
    VariableTypes names = new DefaultVariableTypes();
    names.addType(new StringType(64));
    return names;
  }

  /** What {@link cn.fazhi.report.workflow.flow.FlowDrawing} draws, and nothing more. */
  static ActivityBehaviorFactory behaviours(ProcessExpressionManager expressions) {
    DefaultActivityBehaviorFactory all =
        new DefaultActivityBehaviorFactory() {
          @Override
          public UserTaskActivityBehavior createUserTaskActivityBehavior(UserTask step) {
            return new WaitingStep(step);
          }
        };
    all.setExpressionManager(expressions);
    return Only.these(
        ActivityBehaviorFactory.class,
        all,
        "createNoneStartEventActivityBehavior",
        "createUserTaskActivityBehavior",
        "createExclusiveGatewayActivityBehavior",
        "createNoneEndEventActivityBehavior");
  }

  static ListenerFactory listeners() {
    return Only.these(ListenerFactory.class, "no listener at all");
  }
}
