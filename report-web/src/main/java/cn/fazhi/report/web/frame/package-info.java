@NullMarked
package cn.fazhi.report.web.frame;

import org.jspecify.annotations.NullMarked;
