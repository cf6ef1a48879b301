package cn.fazhi.report.core.figure;

import java.math.BigDecimal;

/** A number with its unit at a place of a text, not yet bound to anything counted. */
record Count(int start, int end, BigDecimal value, String unit, boolean approximate) {}
