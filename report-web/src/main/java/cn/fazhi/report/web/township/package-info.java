@NullMarked
package cn.fazhi.report.web.township;

import org.jspecify.annotations.NullMarked;
