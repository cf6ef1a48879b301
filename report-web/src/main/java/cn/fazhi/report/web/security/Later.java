package cn.fazhi.report.web.security;

import cn.fazhi.report.workflow.desk.TooSoon;
import org.springframework.security.core.AuthenticationException;

/** Nobody looks at this try: there were too many before it. */
final class Later extends AuthenticationException {
  private static final long serialVersionUID = 1;

  private final long seconds;

  Later(TooSoon tooSoon) {
    super(tooSoon.sentence());
    this.seconds = tooSoon.seconds();
  }

  long seconds() {
    return seconds;
  }
}
