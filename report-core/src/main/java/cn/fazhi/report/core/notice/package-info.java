@NullMarked
package cn.fazhi.report.core.notice;

import org.jspecify.annotations.NullMarked;
