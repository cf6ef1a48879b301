@NullMarked
package cn.fazhi.report.web.admin;

import org.jspecify.annotations.NullMarked;
