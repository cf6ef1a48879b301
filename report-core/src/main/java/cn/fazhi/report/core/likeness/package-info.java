@NullMarked
package cn.fazhi.report.core.likeness;

import org.jspecify.annotations.NullMarked;
