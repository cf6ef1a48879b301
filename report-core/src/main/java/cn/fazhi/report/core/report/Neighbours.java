package cn.fazhi.report.core.report;

import org.jspecify.annotations.Nullable;

/** The reports before and after one in a list, null at its ends. */
public record Neighbours(@Nullable ReportId previous, @Nullable ReportId next) {}
