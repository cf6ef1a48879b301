@NullMarked
package cn.fazhi.report.core.people;

import org.jspecify.annotations.NullMarked;
