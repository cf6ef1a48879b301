package cn.fazhi.report.core.storage;

/** How many reports are under way on a version of a flow. */
record FlowUseRow(String flowKey, int flowVersion, int reports) {}
