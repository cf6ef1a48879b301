@NullMarked
package cn.fazhi.report.workflow.flow;

import org.jspecify.annotations.NullMarked;
