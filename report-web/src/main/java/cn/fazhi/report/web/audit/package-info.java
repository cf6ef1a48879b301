@NullMarked
package cn.fazhi.report.web.audit;

import org.jspecify.annotations.NullMarked;
