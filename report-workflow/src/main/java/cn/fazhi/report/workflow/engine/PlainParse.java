package cn.fazhi.report.workflow.engine;

import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.BpmnParser;

/** Reads only definitions that are plain XML. */
final class PlainParse extends BpmnParse {
  PlainParse(BpmnParser parser) {
    super(parser);
  }

  @Override
  public BpmnParse execute() {
    PlainXml.require(streamSource);
    return super.execute();
  }
}
