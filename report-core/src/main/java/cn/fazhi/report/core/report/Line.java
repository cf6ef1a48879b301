package cn.fazhi.report.core.report;

import cn.fazhi.report.core.cycle.CycleId;
import cn.fazhi.report.core.people.AccountId;
import cn.fazhi.report.core.people.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as lists show it.
 *
 * @param step the open step's key in the flow, null where it waits for nobody
 * @param revisions how many revisions are sealed
 * @param publishedOn when it was made public, null where it is not or was withdrawn
 */
public record Line(
    ReportId id,
    CycleId cycle,
    int year,
    UnitCode unit,
    String unitName,
    String title,
    Status status,
    @Nullable String step,
    StepKind kind,
    @Nullable Instant since,
    @Nullable LocalDate due,
    LocalDate deadline,
    @Nullable Instant arrived,
    @Nullable AccountId claimedBy,
    @Nullable String claimedByName,
    int revisions,
    @Nullable Instant publishedOn,
    Standing standing) {}
