/** A real MySQL for the tests of all modules. */
@NullMarked
package cn.fazhi.report.mysql;

import org.jspecify.annotations.NullMarked;
