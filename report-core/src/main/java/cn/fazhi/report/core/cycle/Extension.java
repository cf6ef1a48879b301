package cn.fazhi.report.core.cycle;

import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;

/** A later last day for one unit that has not begun its report. */
public record Extension(
    UnitCode unit, LocalDate until, String reason, AccountId by, String name, Instant at) {}
