package cn.fazhi.report.core.cycle;

/** Names one version of a configured flow; reports finish on the version they began. */
public record FlowVersion(String key, int version) {}
