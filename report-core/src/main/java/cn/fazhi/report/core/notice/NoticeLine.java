package cn.fazhi.report.core.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader's list shows it.
 *
 * @param over whether it asked for something that nobody waits for any more
 * @param title of the report as the reader may see it, null where they may not know of it any more
 */
public record NoticeLine(
    Notice notice, @Nullable Instant readAt, boolean over, @Nullable String title) {}
