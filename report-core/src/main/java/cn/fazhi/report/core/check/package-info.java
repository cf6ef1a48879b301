@NullMarked
package cn.fazhi.report.core.check;

import org.jspecify.annotations.NullMarked;
