@NullMarked
package cn.fazhi.report.core.document;

import org.jspecify.annotations.NullMarked;
