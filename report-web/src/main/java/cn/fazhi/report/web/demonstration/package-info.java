@NullMarked
package cn.fazhi.report.web.demonstration;

import org.jspecify.annotations.NullMarked;
