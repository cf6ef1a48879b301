package cn.fazhi.report.workflow.engine;

/** A definition that tries to run code or to start work by itself, as the engine would read it. */
record Smuggled(String what, String body) {
  private static final String NAME = Canary.class.getName();
  private static final String SONG =
      "''.getClass().forName('" + NAME + "').getDeclaredConstructor().newInstance()";

  /** In a user task's attribute. */
  static Smuggled attribute(String name) {
    return task(name, " flowable:" + name + "=\"${" + SONG + "}\"", "");
  }

  static Smuggled condition(String language) {
    return condition("condition" + language, language, "${" + SONG + " != null}");
  }

  static Smuggled condition(String what, String attributes, String expression) {
    return new Smuggled(
        what,
        """
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="g"/>
        <exclusiveGateway id="g"/>
        <sequenceFlow id="f2" sourceRef="g" targetRef="e">
          <conditionExpression xsi:type="tFormalExpression"%s>%s</conditionExpression>
        </sequenceFlow>
        <sequenceFlow id="f3" sourceRef="g" targetRef="t">
          <conditionExpression xsi:type="tFormalExpression">${1 == 1}</conditionExpression>
        </sequenceFlow>
        <userTask id="t"/><endEvent id="e"/>
        """
            .formatted(attributes, expression));
  }

  /** In a user task. */
  static Smuggled task(String what, String attributes, String inside) {
    return between(what, "<userTask id=\"x\"" + attributes + ">" + inside + "</userTask>");
  }

  /** As a listener, for example {@code taskListener event="create"}. */
  static Smuggled listener(String listener, String kind) {
    String how = kind.equals("class") ? NAME : "${" + SONG + "}";
    String tag = "<flowable:%s %s=\"%s\"/>".formatted(listener, kind, how);
    return task(listener + " " + kind, "", "<extensionElements>" + tag + "</extensionElements>");
  }

  /** As a service task of the given attribute. */
  static Smuggled service(String attribute) {
    String how = attribute.equals("class") ? NAME : "${" + SONG + "}";
    return between(
        "service " + attribute,
        "<serviceTask id=\"x\" flowable:%s=\"%s\"/>".formatted(attribute, how));
  }

  /** As one of the engine's own service tasks, with name and value of its fields. */
  static Smuggled builtIn(String type, String... fields) {
    StringBuilder inside = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      inside.append(
          "<flowable:field name=\"%s\" stringValue=\"%s\"/>".formatted(fields[i], fields[i + 1]));
    }
    return between(
        type,
        "<serviceTask id=\"x\" flowable:type=\"%s\"><extensionElements>%s</extensionElements></serviceTask>"
            .formatted(type, inside));
  }

  static Smuggled script(String language) {
    return between(
        "script " + language,
        "<scriptTask id=\"x\" scriptFormat=\"%s\"><script>${%s}</script></scriptTask>"
            .formatted(language, SONG));
  }

  static Smuggled loop() {
    return task(
        "multi-instance",
        "",
        "<multiInstanceLoopCharacteristics><loopCardinality>${"
            + SONG
            + " == null ? 1 : 2}</loopCardinality></multiInstanceLoopCharacteristics>");
  }

  /** Any element with the id {@code x} that lies between start and end. */
  static Smuggled between(String what, String element) {
    return new Smuggled(
        what,
        """
        <startEvent id="s"/><sequenceFlow id="f1" sourceRef="s" targetRef="x"/>
        %s
        <sequenceFlow id="f2" sourceRef="x" targetRef="e"/><endEvent id="e"/>
        """
            .formatted(element));
  }

  String xml(String process) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xmlns:flowable="http://flowable.org/bpmn" targetNamespace="t">
      <process id="%s" isExecutable="true">
    %s
      </process>
    </definitions>
    """
        .formatted(process, body);
  }

  @Override
  public String toString() {
    return what;
  }
}
