@NullMarked
package cn.fazhi.report.web.bulletin;

import org.jspecify.annotations.NullMarked;
