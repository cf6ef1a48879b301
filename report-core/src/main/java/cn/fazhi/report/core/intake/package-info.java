@NullMarked
package cn.fazhi.report.core.intake;

import org.jspecify.annotations.NullMarked;
