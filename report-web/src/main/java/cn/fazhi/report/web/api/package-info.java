@NullMarked
package cn.fazhi.report.web.api;

import org.jspecify.annotations.NullMarked;
