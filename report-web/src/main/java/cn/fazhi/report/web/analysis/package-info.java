/** A file read and checked by itself, without a report: for the page, other systems, commands. */
@NullMarked
package cn.fazhi.report.web.analysis;

import org.jspecify.annotations.NullMarked;
