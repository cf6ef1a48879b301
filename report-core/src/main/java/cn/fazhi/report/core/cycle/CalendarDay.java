package cn.fazhi.report.core.cycle;

import java.time.LocalDate;

/**
 * A day that is not as usual.
 *
 * @param worked a weekend day that is worked instead; otherwise a weekday that is free
 */
public record CalendarDay(LocalDate day, boolean worked, String note) {}
