@NullMarked
package cn.fazhi.report.workflow.engine;

import org.jspecify.annotations.NullMarked;
