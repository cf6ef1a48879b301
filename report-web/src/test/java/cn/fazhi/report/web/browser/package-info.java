@NullMarked
package cn.fazhi.report.web.browser;

import org.jspecify.annotations.NullMarked;
