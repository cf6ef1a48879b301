package cn.fazhi.report.core.report;

import org.jspecify.annotations.Nullable;

/**
 * One line of a report's history; only ever added.
 *
 * @param version the report's version that the act made
 * @param revision the revision it was about, 0 for none
 * @param note reason or remark in the actor's words
 */
public record Entry(
    long version,
    Act act,
    Signed by,
    StepKind from,
    StepKind to,
    int revision,
    @Nullable String note) {}
