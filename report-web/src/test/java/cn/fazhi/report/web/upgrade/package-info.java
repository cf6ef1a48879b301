/** Databases of earlier versions, kept to be upgraded. */
@NullMarked
package cn.fazhi.report.web.upgrade;

import org.jspecify.annotations.NullMarked;
