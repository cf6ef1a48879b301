package cn.fazhi.report.web.command;

import cn.fazhi.report.workflow.schema.WhyNot;
import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in one sentence why the program did not start, where the operator can mend it; Spring Boot
 * tells the rest with its traces.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainReasons implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    Optional<String> sentence = WhyNot.sentence(failure);
    sentence.ifPresent(System.err::println);
    return sentence.isPresent();
  }
}
