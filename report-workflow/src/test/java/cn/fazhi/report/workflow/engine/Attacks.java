package cn.fazhi.report.workflow.engine;

import java.util.stream.Stream;

/** Definitions that each try one more way; between them they name everything BPMN could do here. */
final class Attacks {
  private static final String NAME = Canary.class.getName();
  static final String SONG =
      "${''.getClass().forName('" + NAME + "').getDeclaredConstructor().newInstance()}";
  private static final String NOW = "<timeDuration>PT0S</timeDuration>";

  private Attacks() {}

  /** R030: wherever a text may be an expression. */
  static Stream<Smuggled> expressions() {
    return Stream.of(
        Smuggled.attribute("skipExpression"),
        Smuggled.attribute("businessCalendarName"),
        Smuggled.attribute("extensionId"),
        Smuggled.attribute("taskIdVariableName"),
        Smuggled.attribute("sameDeployment"),
        Smuggled.task("name", " name=\"" + SONG + "\"", ""),
        Smuggled.task("documentation", "", "<documentation>" + SONG + "</documentation>"),
        extended("task", "form property", formProperty()),
        extended(
            "task",
            "custom user identity",
            "<flowable:customResource flowable:name=\"x\">"
                + "<resourceAssignmentExpression><formalExpression>"
                + SONG
                + "</formalExpression></resourceAssignmentExpression></flowable:customResource>"),
        Smuggled.task(
            "potential owner",
            "",
            "<potentialOwner><resourceAssignmentExpression>"
                + "<formalExpression>user("
                + SONG
                + "), group("
                + SONG
                + ")</formalExpression>"
                + "</resourceAssignmentExpression></potentialOwner>"),
        Smuggled.task(
            "human performer",
            "",
            "<humanPerformer><resourceAssignmentExpression>"
                + "<formalExpression>"
                + SONG
                + "</formalExpression></resourceAssignmentExpression>"
                + "</humanPerformer>"),
        with(
            "data object",
            "<dataObject id=\"d\" name=\"d\" itemSubjectRef=\"xsd:string\">"
                + "<extensionElements><flowable:value>"
                + SONG
                + "</flowable:value></extensionElements>"
                + "</dataObject>"),
        Smuggled.condition("condition in JavaScript", " language=\"javascript\"", SONG),
        Smuggled.condition("condition in Groovy", " language=\"groovy\"", SONG),
        Smuggled.condition(
            "condition in secure JavaScript", " language=\"secure-javascript\"", SONG),
        Smuggled.condition(
            "a lambda", "", "${(x -> " + SONG.substring(2, SONG.length() - 1) + ")(1)}"),
        Smuggled.condition("a chain", "", "${[1].stream().map(x -> x).toList() != null}"),
        Smuggled.condition("an assignment", "", "${next = 'x'}"),
        Smuggled.condition("a function", "", "${variables:get('next') == 'x'}"));
  }

  /** R031, R032, R033, R034: tasks that do something by themselves. */
  static Stream<Smuggled> tasks() {
    return Stream.of(
            Stream.of("javascript", "groovy", "secure-javascript", "juel").map(Smuggled::script),
            Stream.of(
                    "shell",
                    "http",
                    "mail",
                    "camel",
                    "dmn",
                    "case",
                    "external-worker",
                    "send-event",
                    "mule")
                .map(
                    type ->
                        Smuggled.builtIn(
                            type, "command", "true", "requestUrl", "http://127.0.0.1:1/")),
            Stream.of(
                    "org.flowable.engine.impl.bpmn.behavior.ShellActivityBehavior",
                    "org.flowable.engine.impl.bpmn.behavior.MailActivityBehavior",
                    NAME)
                .map(
                    type ->
                        element(
                            "serviceTask", "class " + type, " flowable:class=\"" + type + "\"")),
            Stream.of(
                    "${jdbcTemplate.update('x')}",
                    "${dataSource}",
                    "${environment.x}",
                    "${processEngine}")
                .map(bean -> element("serviceTask", bean, " flowable:expression=\"" + bean + "\"")),
            Stream.of("${dataSource}", "${task}")
                .map(
                    b ->
                        element(
                            "serviceTask",
                            "delegate " + b,
                            " flowable:delegateExpression=\"" + b + "\"")),
            Stream.of(
                element("sendTask", "send task", " flowable:type=\"mail\""),
                element("receiveTask", "receive task", ""),
                element("businessRuleTask", "rules by class", " flowable:class=\"" + NAME + "\""),
                element(
                    "serviceTask",
                    "asynchronous",
                    " flowable:async=\"true\" flowable:class=\"" + NAME + "\""),
                element("serviceTask", "no implementation", "")))
        .flatMap(all -> all);
  }

  /** R035: listeners in every place, and what else names a class. */
  static Stream<Smuggled> listeners() {
    String execution = "<flowable:executionListener event=\"%s\" class=\"" + NAME + "\"/>";
    return Stream.of(
        extended("task", "at the end", execution.formatted("end")),
        extended("task", "at once", execution.formatted("all")),
        Smuggled.listener("taskListener event=\"complete\"", "class"),
        Smuggled.listener("taskListener event=\"all\"", "expression"),
        Smuggled.listener("taskListener event=\"assignment\"", "delegateExpression"),
        extended(
            "task",
            "after commit",
            "<flowable:executionListener event=\"start\""
                + " onTransaction=\"committed\" class=\""
                + NAME
                + "\"/>"),
        extended(
            "task",
            "custom properties",
            "<flowable:executionListener event=\"start\""
                + " onTransaction=\"before-commit\" customPropertiesResolverClass=\""
                + NAME
                + "\" class=\""
                + NAME
                + "\"/>"),
        extended(
            "task",
            "in a script",
            "<flowable:executionListener event=\"start\" type=\"script\">"
                + "<flowable:script language=\"juel\">"
                + SONG
                + "</flowable:script></flowable:executionListener>"),
        with(
            "of the process",
            "<extensionElements>" + execution.formatted("start") + "</extensionElements>"),
        with(
            "of every event",
            "<extensionElements><flowable:eventListener class=\""
                + NAME
                + "\"/></extensionElements>"),
        with(
            "of every event, by expression",
            "<extensionElements><flowable:eventListener delegateExpression=\""
                + SONG
                + "\"/></extensionElements>"),
        with(
            "that throws a signal",
            "<extensionElements><flowable:eventListener events=\"TASK_CREATED\" throwEvent=\"signal\" signalName=\"s\"/></extensionElements>"),
        new Smuggled(
            "on a line",
            "<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\">"
                + "<extensionElements>"
                + execution.formatted("take")
                + "</extensionElements></sequenceFlow><userTask id=\"t\"/>"));
  }

  /** R038, R040, R041: what multiplies, nests, or begins by itself. */
  static Stream<Smuggled> shapes() {
    String timer = "<timerEventDefinition>" + NOW + "</timerEventDefinition>";
    String every = "<timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition>";
    return Stream.of(
        element(
            "callActivity", "calls itself", " calledElement=\"${execution.processDefinitionKey}\""),
        inside("subProcess", "a part", ""),
        inside("transaction", "a transaction", ""),
        inside("adHocSubProcess", "ad hoc", ""),
        with(
            "part by event",
            "<subProcess id=\"y\" triggeredByEvent=\"true\"><startEvent id=\"a\">"
                + timer
                + "</startEvent><sequenceFlow id=\"b\" sourceRef=\"a\" targetRef=\"c\"/><userTask id=\"c\"/></subProcess>"),
        Smuggled.task(
            "twenty thousand",
            "",
            "<multiInstanceLoopCharacteristics><loopCardinality>20000</loopCardinality></multiInstanceLoopCharacteristics>"),
        Smuggled.task(
            "of a collection",
            "",
            "<multiInstanceLoopCharacteristics isSequential=\"true\" flowable:collection=\""
                + SONG
                + "\"/>"),
        Smuggled.task(
            "until a condition",
            "",
            "<multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality><completionCondition>"
                + SONG
                + "</completionCondition></multiInstanceLoopCharacteristics>"),
        Smuggled.task("standard loop", "", "<standardLoopCharacteristics/>"),
        Smuggled.task("for compensation", " isForCompensation=\"true\"", ""),
        starting("timer", timer),
        starting("cycle", every),
        starting("signal", "<signalEventDefinition signalRef=\"sig\"/>"),
        starting("message", "<messageEventDefinition messageRef=\"msg\"/>"),
        starting(
            "condition",
            "<conditionalEventDefinition><condition>"
                + SONG
                + "</condition></conditionalEventDefinition>"),
        starting("error", "<errorEventDefinition errorRef=\"e\"/>"),
        starting(
            "registered event",
            "<extensionElements><flowable:eventType>e</flowable:eventType></extensionElements>"),
        event("intermediateCatchEvent", "waits for a timer", timer),
        event(
            "intermediateCatchEvent",
            "waits for a signal",
            "<signalEventDefinition signalRef=\"sig\"/>"),
        event(
            "intermediateThrowEvent",
            "throws a signal",
            "<signalEventDefinition signalRef=\"sig\"/>"),
        event("intermediateThrowEvent", "compensates", "<compensateEventDefinition/>"),
        event("intermediateThrowEvent", "throws nothing", ""),
        with("end that terminates", "<endEvent id=\"y\"><terminateEventDefinition/></endEvent>"),
        with(
            "end with an error",
            "<endEvent id=\"y\"><errorEventDefinition errorRef=\"e\"/></endEvent>"),
        with("end that cancels", "<endEvent id=\"y\"><cancelEventDefinition/></endEvent>"),
        boundary("timer", timer),
        boundary("message", "<messageEventDefinition messageRef=\"msg\"/>"),
        boundary(
            "variable listener",
            "<extensionElements><flowable:variableListenerEventDefinition variableName=\"next\"/></extensionElements>"),
        element("parallelGateway", "fork", ""),
        element("inclusiveGateway", "inclusive", ""),
        element("eventBasedGateway", "by event", ""),
        element("complexGateway", "complex", ""),
        element("manualTask", "by hand", ""),
        element("task", "nothing in particular", ""));
  }

  /** R042: timers that never end, are over already, or are made up on the way. */
  static Stream<Smuggled> timers() {
    return Stream.of(
            "<timeCycle>R/PT1S</timeCycle>",
            "<timeCycle>R999999/PT1H</timeCycle>",
            "<timeDate>1999-12-31T23:59:59Z</timeDate>",
            "<timeDuration>P9999Y</timeDuration>",
            "<timeDuration>PT1H</timeDuration>",
            "<timeDuration>" + SONG + "</timeDuration>")
        .map(time -> "<timerEventDefinition>" + time + "</timerEventDefinition>")
        .flatMap(
            timer ->
                Stream.of(
                    boundary("timer " + timer, timer),
                    starting("timer " + timer, timer),
                    event("intermediateCatchEvent", "timer " + timer, timer)));
  }

  private static String formProperty() {
    return "<flowable:formProperty id=\"f\" type=\"string\" expression=\""
        + SONG
        + "\" default=\""
        + SONG
        + "\"/>";
  }

  private static Smuggled extended(String where, String what, String extension) {
    return Smuggled.task(
        what + " of a " + where, "", "<extensionElements>" + extension + "</extensionElements>");
  }

  private static Smuggled element(String name, String what, String attributes) {
    return Smuggled.between(what, "<" + name + " id=\"x\"" + attributes + "/>");
  }

  private static Smuggled inside(String name, String what, String attributes) {
    return Smuggled.between(
        what,
        "<"
            + name
            + " id=\"x\""
            + attributes
            + "><startEvent id=\"a\"/><sequenceFlow id=\"b\""
            + " sourceRef=\"a\" targetRef=\"c\"/><endEvent id=\"c\"/></"
            + name
            + ">");
  }

  private static Smuggled event(String name, String what, String definition) {
    return Smuggled.between(what, "<" + name + " id=\"x\">" + definition + "</" + name + ">");
  }

  private static Smuggled boundary(String what, String definition) {
    return Smuggled.between(
        "at its edge: " + what,
        "<userTask id=\"x\"/><boundaryEvent id=\"b\" attachedToRef=\"x\">"
            + definition
            + "</boundaryEvent><sequenceFlow id=\"fb\" sourceRef=\"b\" targetRef=\"e\"/>");
  }

  private static Smuggled starting(String what, String definition) {
    return new Smuggled(
        "starts by " + what,
        "<startEvent id=\"s\">"
            + definition
            + "</startEvent><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\"/><userTask id=\"t\"/>");
  }

  /** A plain process with something more in it. */
  private static Smuggled with(String what, String more) {
    return new Smuggled(
        what,
        more
            + "<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\"/><userTask id=\"t\"/>"
            + "<sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"e\"/><endEvent id=\"e\"/>");
  }
}
