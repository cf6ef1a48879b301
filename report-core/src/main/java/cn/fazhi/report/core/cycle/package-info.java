@NullMarked
package cn.fazhi.report.core.cycle;

import org.jspecify.annotations.NullMarked;
