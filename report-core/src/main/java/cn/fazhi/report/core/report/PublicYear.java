package cn.fazhi.report.core.report;

/** How many reports of a year the public may see, withdrawn ones included. */
public record PublicYear(int year, long count) {}
