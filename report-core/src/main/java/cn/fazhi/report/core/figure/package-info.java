@NullMarked
package cn.fazhi.report.core.figure;

import org.jspecify.annotations.NullMarked;
