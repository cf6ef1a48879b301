/** What must be right before the program runs in earnest. */
@NullMarked
package cn.fazhi.report.web.production;

import org.jspecify.annotations.NullMarked;
