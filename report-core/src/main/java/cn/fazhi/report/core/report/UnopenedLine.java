package cn.fazhi.report.core.report;

import cn.fazhi.report.core.people.UnitCode;

/** A report that a unit is expected to begin and has not. */
public record UnopenedLine(CycleLine cycle, UnitCode unit, String unitName) {}
