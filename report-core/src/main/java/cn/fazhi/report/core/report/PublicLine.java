package cn.fazhi.report.core.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published report as the public sees it.
 *
 * @param withdrawnFor why it was taken away, null while it stands
 */
public record PublicLine(
    ReportId id,
    int year,
    String unitName,
    String title,
    int revision,
    Instant publishedOn,
    @Nullable String withdrawnFor) {}
