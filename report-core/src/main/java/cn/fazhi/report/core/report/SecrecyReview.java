package cn.fazhi.report.core.report;

/**
 * 保密审查 of one revision before it is made public, by somebody other than the publisher.
 *
 * @param cleared whether it may be made public
 */
public record SecrecyReview(int revision, Signed by, boolean cleared, String conclusion) {}
