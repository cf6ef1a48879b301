package cn.fazhi.report.core.report;

/** 保密审查 of one revision before it is made public, by somebody other than the publisher. */
public record SecrecyReview(int revision, Signed by, String conclusion) {}
