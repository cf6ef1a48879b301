@NullMarked
package cn.fazhi.report.workflow.route;

import org.jspecify.annotations.NullMarked;
