package cn.fazhi.report.core.people;

/** One role held at one unit. */
public record Grant(UnitCode unit, Role role) {}
