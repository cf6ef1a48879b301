@NullMarked
package cn.fazhi.report.web.problem;

import org.jspecify.annotations.NullMarked;
