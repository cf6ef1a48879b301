@NullMarked
package cn.fazhi.report.workflow.desk;

import org.jspecify.annotations.NullMarked;
