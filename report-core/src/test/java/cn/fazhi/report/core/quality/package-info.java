/** How well reports are read, counted over annotated ones. */
@NullMarked
package cn.fazhi.report.core.quality;

import org.jspecify.annotations.NullMarked;
