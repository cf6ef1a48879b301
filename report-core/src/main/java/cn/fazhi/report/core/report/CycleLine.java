package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.LocalDate;

/** A reporting year as lists name it. */
public record CycleLine(
    CycleId id, UnitCode bureau, int year, LocalDate submitBy, LocalDate publishBy) {}
