@NullMarked
package cn.fazhi.report.core.report;

import org.jspecify.annotations.NullMarked;
