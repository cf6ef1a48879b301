package cn.fazhi.report.core.report;

/** The exact revision that the page showed to whoever decides. */
public record Judged(int revision, String digest) {}
