@NullMarked
package cn.fazhi.report.core.layout;

import org.jspecify.annotations.NullMarked;
