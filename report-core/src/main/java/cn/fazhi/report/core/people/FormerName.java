package cn.fazhi.report.core.people;

import java.time.LocalDate;

/**
 * What a unit was called before.
 *
 * @param until the last day of that name
 */
public record FormerName(UnitCode unit, LocalDate until, String name) {}
