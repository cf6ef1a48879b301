/** The first page of an empty system, open once. */
@NullMarked
package cn.fazhi.report.web.setup;

import org.jspecify.annotations.NullMarked;
