@NullMarked
package cn.fazhi.report.workflow.timetable;

import org.jspecify.annotations.NullMarked;
