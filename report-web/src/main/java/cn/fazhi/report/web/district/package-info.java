@NullMarked
package cn.fazhi.report.web.district;

import org.jspecify.annotations.NullMarked;
