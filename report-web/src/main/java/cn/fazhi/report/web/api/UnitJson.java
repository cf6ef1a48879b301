package cn.fazhi.report.web.api;

/** A unit by code and name. */
record UnitJson(String code, String name) {}
