package cn.fazhi.report.workflow.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a session is opened with.
 *
 * @param browser what the browser calls itself, in short
 * @param former the session that this sign-in takes the place of
 */
public record Visit(String browser, @Nullable String former) {}
