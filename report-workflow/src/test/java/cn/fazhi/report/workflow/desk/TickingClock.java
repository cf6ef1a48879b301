package cn.fazhi.report.workflow.desk;

import cn.fazhi.report.core.report.ReportFixture;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A second later each time somebody looks, so that acts have an order without anybody waiting. */
final class TickingClock extends Clock {
  private final AtomicLong looks = new AtomicLong();

  @Override
  public Instant instant() {
    return ReportFixture.START.plusSeconds(looks.incrementAndGet());
  }

  @Override
  public ZoneId getZone() {
    return ZoneId.of("Asia/Shanghai");
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
