package cn.fazhi.report.web.frame;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Dates and durations as an office writes them, in Asia/Shanghai. */
@Component("dates")
public class OfficeDates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M月d日");
  private static final DateTimeFormatter FULL_DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final DateTimeFormatter FULL_MOMENT =
      DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("M月d日 HH:mm");

  private final Clock clock;

  OfficeDates(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /** 1月20日 */
  public String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(at.atZone(ZONE));
  }

  /** 2027年1月20日 */
  public String fullDay(@Nullable Instant at) {
    return at == null ? "" : FULL_DAY.format(at.atZone(ZONE));
  }

  /** 2027年1月20日 */
  public String fullDay(@Nullable LocalDate day) {
    return day == null ? "" : FULL_DAY.format(day);
  }

  /** 周三 */
  public String weekday(LocalDate day) {
    return "周" + "一二三四五六日".charAt(day.getDayOfWeek().ordinal());
  }

  /** 1月20日 14:03 */
  public String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(at.atZone(ZONE));
  }

  /** 2027年1月20日 14:03 */
  public String fullMoment(@Nullable Instant at) {
    return at == null ? "" : FULL_MOMENT.format(at.atZone(ZONE));
  }

  /** 已 2 天, 已 3 小时, 刚刚 */
  public String waiting(@Nullable Instant since) {
    if (since == null) {
      return "";
    }
    Duration waited = Duration.between(since, clock.instant());
    if (waited.toHours() < 1) {
      return "刚刚";
    }
    return waited.toDays() < 1 ? "已 " + waited.toHours() + " 小时" : "已 " + waited.toDays() + " 天";
  }

  /** 还有 4 天, 今天到期, 已超期 3 天 */
  public String left(@Nullable LocalDate due) {
    if (due == null) {
      return "";
    }
    long days = ChronoUnit.DAYS.between(today(), due);
    if (days == 0) {
      return "今天到期";
    }
    return days > 0 ? "还有 " + days + " 天" : "已超期 " + -days + " 天";
  }

  public boolean overdue(@Nullable LocalDate due) {
    return due != null && due.isBefore(today());
  }
}
