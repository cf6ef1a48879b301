package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.AccountId;

/**
 * Tells one sent form from every other, so that sending it again has no second effect.
 *
 * @param account who sent it
 * @param report what it is about
 * @param form the same only where the same showing of a page was sent with the same content; up to
 *     64 characters
 */
public record Receipt(AccountId account, ReportId report, String form) {}
