package cn.fazhi.report.planted;

import org.flowable.engine.RuntimeService;

public record CallsTheEngine(RuntimeService engine) {}
