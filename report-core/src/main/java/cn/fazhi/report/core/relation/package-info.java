@NullMarked
package cn.fazhi.report.core.relation;

import org.jspecify.annotations.NullMarked;
