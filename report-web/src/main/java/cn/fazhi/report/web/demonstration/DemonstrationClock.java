package cn.fazhi.report.web.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The clock beside demonstration data: put back while the story of the past months is told, right
 * from then on.
 */
@Component
@ConditionalOnProperty("report.demonstration")
class DemonstrationClock extends Clock {
  private final Clock real = Clock.system(ZoneId.of("Asia/Shanghai"));
  private volatile Duration back = Duration.ZERO;

  void putBack(Duration by) {
    back = by;
  }

  void setRight() {
    back = Duration.ZERO;
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return real.withZone(zone);
  }

  @Override
  public Instant instant() {
    return real.instant().minus(back);
  }
}
