package cn.fazhi.report.planted;

import cn.fazhi.report.workflow.engine.Canary;

public record LooksIntoTheEngineRoom(Canary inside) {}
