@NullMarked
package cn.fazhi.report.core.storage;

import org.jspecify.annotations.NullMarked;
