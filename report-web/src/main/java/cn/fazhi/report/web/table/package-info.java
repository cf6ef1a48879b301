/** Tables to take along: CSV and spreadsheets; the only room that knows a spreadsheet library. */
@NullMarked
package cn.fazhi.report.web.table;

import org.jspecify.annotations.NullMarked;
