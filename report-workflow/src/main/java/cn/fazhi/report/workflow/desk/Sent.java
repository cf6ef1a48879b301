package cn.fazhi.report.workflow.desk;

import org.jspecify.annotations.Nullable;

/**
 * What a form says of itself, beside what was typed: the version its page showed, and what tells
 * this sending from every other.
 *
 * @param form as in {@link cn.fazhi.report.core.report.Receipt#form}, null where nobody will ask
 *     again
 */
public record Sent(long version, @Nullable String form) {}
