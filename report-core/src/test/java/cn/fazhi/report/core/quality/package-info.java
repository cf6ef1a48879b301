/** Measures how well reports are read: annotated texts against what comes out, told as a table. */
@NullMarked
package cn.fazhi.report.core.quality;

import org.jspecify.annotations.NullMarked;
