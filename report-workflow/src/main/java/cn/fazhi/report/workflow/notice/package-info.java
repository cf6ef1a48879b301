@NullMarked
package cn.fazhi.report.workflow.notice;

import org.jspecify.annotations.NullMarked;
